import { hostname } from 'node:os'
import { createApplication } from './application.js'
import { readBehaviour } from './behaviour.js'
import { onStop } from './stop.js'

const behaviour = readBehaviour()
if (behaviour.crash) {
  console.error('green-widgets cannot start: the widget catalogue is missing')
  process.exit(1)
}

const server = createApplication({
  behaviour,
  revision: process.env.REVISION || 'unknown',
  instance: hostname(),
  secondsUp: () => process.uptime(),
})
const port = Number(process.env.PORT || 8080)

server.listen(port, () => console.log(`green widgets on port ${port}`))
onStop(() => {
  server.close(() => process.exit(0))
  server.closeAllConnections()
})
