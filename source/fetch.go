package source

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// Bounds of a fetch.
const (
	fetchTimeout = 30 * time.Second
	maxRedirects = 5
)

// isAddress says whether where is an address of the web rather than a path.
func isAddress(where string) bool {
	lower := strings.ToLower(where)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// fetch reads what a web address gives.
func (s *sink) fetch(where string) bool {
	if u, err := url.Parse(where); err != nil || u.Host == "" {
		return s.fail(where, ErrUnreachable, "it is no address of the web")
	}
	req, err := http.NewRequestWithContext(s.ctx, http.MethodGet, where, nil)
	if err != nil {
		return s.fail(where, ErrUnreachable, err.Error())
	}
	req.Header.Set("User-Agent", "chancery")
	req.Header.Set("Accept", "text/html, application/rss+xml, application/atom+xml, application/json, text/plain;q=0.9, */*;q=0.1")
	client := s.opts.Client
	if client == nil {
		client = publicClient()
		defer client.CloseIdleConnections()
	}
	reply, err := client.Do(req)
	if err != nil {
		return s.unfetched(where, err)
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		return s.fail(where, ErrUnreachable, "the server answered "+reply.Status)
	}
	media := reply.Header.Get("Content-Type")
	if !isTextMedia(media) && !strings.Contains(media, "gzip") && !strings.Contains(media, "octet-stream") {
		return s.fail(where, ErrBinary, "the server says it is "+media)
	}
	return s.read(input{name: where, url: reply.Request.URL.String(), media: media, body: reply.Body})
}

// unfetched yields the error of a fetch, stripped of what net/http repeats.
func (s *sink) unfetched(where string, err error) bool {
	if s.ctx.Err() != nil {
		s.yield(nil, s.ctx.Err())
		return false
	}
	if errors.Is(err, errPrivate) {
		return s.fail(where, ErrForbidden, "")
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return s.fail(where, ErrUnreachable, err.Error())
}

// errPrivate stops a connection to an address that is not public.
var errPrivate = errors.New("not a public address")

// publicClient is a client that connects to public addresses only, whatever a
// name resolves to or a page redirects to, and gives up after fetchTimeout.
func publicClient() *http.Client {
	dialer := &net.Dialer{Timeout: fetchTimeout, Control: refusePrivate}
	return &http.Client{
		Timeout:   fetchTimeout,
		Transport: &http.Transport{DialContext: dialer.DialContext, ForceAttemptHTTP2: true, MaxResponseHeaderBytes: 1 << 20},
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return fmt.Errorf("more than %d redirects", maxRedirects)
			}
			return nil
		},
	}
}

// refusePrivate runs after the name is resolved and before the connection is made.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !isPublic(at.Addr().Unmap()) {
		return errPrivate
	}
	return nil
}

// isPublic says whether an address belongs to the public internet.
func isPublic(a netip.Addr) bool {
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range [...]string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24",
		"203.0.113.0/24", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "2001:db8::/32", "2002::/16",
	} { // RFC 6890, and the ranges that embed an IPv4 address
		if netip.MustParsePrefix(p).Contains(a) {
			return false
		}
	}
	return true
}
