# Two commands do all the set-up there is: make demo, make test.

GO       ?= go
BIN      := bin/chancery
DEMO     := demo.db
TOOL     := $(GO) tool -modfile=tools/go.mod
FUZZTIME ?= 2000x

.PHONY: build demo test race fmt lint fuzz bench score clean

build: ## the program, as bin/chancery
	$(GO) build -trimpath -o $(BIN) ./cmd/chancery

demo: build ## reads the samples into a new record and asks it three questions
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN) read --db $(DEMO) samples
	@echo
	$(BIN) show --db $(DEMO) "New Zealand" Palestine --at 2025-08-31
	@echo
	$(BIN) timeline --db $(DEMO) Armenia Azerbaijan
	@echo
	$(BIN) why --db $(DEMO) Pakistan Armenia relations

test: ## vet and every test
	$(GO) vet ./...
	$(GO) test ./...

race: ## every test with the race detector, in a random order
	$(GO) test -race -shuffle=on ./...

fmt: ## formats every file
	$(TOOL) gofumpt -w .

lint: ## format, vet, staticcheck, the table of imports, the documents
	@unformatted=$$($(TOOL) gofumpt -l .) && if [ -n "$$unformatted" ]; then \
		echo "not formatted; make fmt does it:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(TOOL) staticcheck ./...
	$(GO) test .

fuzz: ## each fuzz target for FUZZTIME, new inputs or a time such as 1m
	@$(GO) list -f '{{.Dir}}' ./... | while read -r dir; do \
		for target in $$(grep -hos '^func Fuzz[A-Za-z0-9_]*' "$$dir"/*_test.go | sed 's/func //' | sort -u); do \
			echo "$$dir $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 100x "$$dir" || exit 1; \
		done; done

bench: ## every benchmark; compare two runs with $(TOOL) benchstat
	$(GO) test -run '^$$' -bench . -benchmem ./...

score: ## the record against the hand-coded facts of the samples
	$(GO) test -count=1 -run TestSamples -v ./score

clean:
	rm -rf bin $(DEMO) $(DEMO)-wal $(DEMO)-shm
