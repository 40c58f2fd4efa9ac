import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answer, GUARDS, type Reply, refuse } from './answer-request.ts'
import { listenOn, portOf } from './listen-on.ts'
import type { WatchView } from './watch-view.ts'

/** `port` is null where the choice is ours; `session` is another for every start. */
export type Serving = { readonly port: number | null; readonly session: string; readonly view: () => WatchView }

/** What every open page is told: that a build has begun, or that there is another view. */
export type News = 'building' | 'revision'

export type PageServer = {
  readonly url: string
  readonly tell: (news: News) => void
  readonly close: () => Promise<void>
}

/** Serves the page, and the news of it, to this computer alone. */
export async function servePage(serving: Serving): Promise<PageServer> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    // A fault of one answer must not end the watch.
    serve(serving, portOf(server), listeners, request, response).catch(() => response.destroy())
  })
  const port = await listenOn(server, serving.port)
  return {
    url: `http://127.0.0.1:${port}/`,
    tell: (news) => {
      for (const listener of listeners) listener.write(lineOf(news, serving))
    },
    close: () => shut(server),
  }
}

async function serve(
  serving: Serving,
  port: number,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, headers, url = '' } = request
  const refusal = refuse({ method, host: headers.host, port })
  const path = url.replace(/\?.*$/s, '')
  if (!refusal && path === '/events') return addListener(serving, listeners, response)
  const reply = refusal ?? (await answer(path, serving.view(), serving.session))
  send(response, reply, method === 'HEAD')
}

/** The line stays open; its first word is the revision, so that a page that was away knows what it has missed. */
function addListener(serving: Serving, listeners: Set<ServerResponse>, response: ServerResponse): void {
  listeners.add(response)
  response.once('close', () => listeners.delete(response))
  response.writeHead(200, { ...GUARDS, 'Content-Type': 'text/event-stream' })
  response.write(`retry: 1000\n\n${lineOf('revision', serving)}`)
}

function lineOf(news: News, { session, view }: Serving): string {
  return `event: ${news}\ndata: ${session}-${view().builds}\n\n`
}

function send(response: ServerResponse, { status, type, body }: Reply, isHead: boolean): void {
  response.writeHead(status, { ...GUARDS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(isHead ? undefined : body)
}

async function shut(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeAllConnections()
  return closed
}
