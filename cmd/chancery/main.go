// Chancery reads news reports about states and keeps the record of their relations:
// what holds, what is under way, how it came about, who says so, and the very
// words that prove it. Run `chancery help` for its commands.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// After the first signal the program ends in good order; a second one ends it at once.
	context.AfterFunc(ctx, stop)
	os.Exit(Run(ctx, os.Args[1:], Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Now: time.Now,
	}))
}
