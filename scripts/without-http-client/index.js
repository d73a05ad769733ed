// The real one brings undici: 0.9 MB into each bundle, and 60 ms to each start. See docs/adr/0009-toolkit-without-http-client.md.
function absent() {
  throw new Error('@actions/core was bundled without its HTTP client: getIDToken is not available')
}

export const HttpClient = absent
export const BearerCredentialHandler = absent
