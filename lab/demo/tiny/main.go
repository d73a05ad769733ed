// The smallest application that says which revision answers.
package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	revision := os.Getenv("REVISION")
	http.HandleFunc("/version", func(answer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(answer, "{\"revision\":%q}\n", revision)
	})
	if err := http.ListenAndServe(":8080", nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
