// The image has no curl, so its HEALTHCHECK asks with node.
const port = Number(process.env.PORT || 8080)
const healthy = await fetch(`http://127.0.0.1:${port}/ping`).then(
  (response) => response.ok,
  () => false,
)
process.exit(healthy ? 0 : 1)
