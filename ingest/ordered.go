package ingest

import (
	"context"
	"iter"
	"sync"
)

// ordered does work on every item, several at once, and yields the results in
// the order of the items. At most a few items for each worker are held at a time. Once ctx is
// done no further items are taken; those taken are still yielded. All goroutines have ended when it returns.
func ordered[T, R any](ctx context.Context, workers int, items iter.Seq[T], work func(T) R) iter.Seq[R] {
	type job struct {
		item   T
		result chan R
	}
	return func(yield func(R) bool) {
		ctx, stop := context.WithCancel(ctx)
		queue := make(chan job, 4*workers) // in order, for the one who yields
		jobs := make(chan job)             // for the workers
		var all sync.WaitGroup
		defer all.Wait()
		defer stop()
		all.Go(func() {
			defer close(queue)
			defer close(jobs)
			for item := range items {
				j := job{item, make(chan R, 1)}
				select {
				case <-ctx.Done():
					return
				case queue <- j:
				}
				jobs <- j
			}
		})
		for range workers {
			all.Go(func() {
				for j := range jobs {
					j.result <- work(j.item)
				}
			})
		}
		yielding := true
		for j := range queue {
			if r := <-j.result; yielding && !yield(r) {
				yielding = false
				stop()
			}
		}
	}
}
