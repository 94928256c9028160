// A bare `node:http` server that sends what another one answered: node bench/bareServer.mjs <url> <headers as JSON>. To
// be forked: it sends its port, and ends with whoever forked it.
import { once } from 'node:events'
import { createServer, get } from 'node:http'

const [url, headers] = process.argv.slice(2)
const [answer] = await once(get(url, { headers: JSON.parse(headers) }), 'response')
const chunks = []
for await (const chunk of answer) chunks.push(chunk)
const body = Buffer.concat(chunks)
const ofConnection = ['date', 'connection', 'keep-alive']
const head = Object.fromEntries(
  Object.entries(answer.headers).filter(([name]) => !ofConnection.includes(name)),
)
const server = createServer((_, response) => response.writeHead(answer.statusCode, head).end(body))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.once('disconnect', () => process.exit())
