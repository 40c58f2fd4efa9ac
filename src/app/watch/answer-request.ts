import { drawPage } from './draw-page.ts'
import { PAGE_FILES } from './page-files.ts'
import type { WatchView } from './watch-view.ts'

/** What is asked of the watch; `port` is the one it listens on. */
export type Asked = {
  readonly method: string | undefined
  readonly host: string | undefined
  readonly port: number
}

export type Reply = { readonly status: number; readonly type: string; readonly body: Uint8Array | string }

/** Sent with everything: nothing may come from elsewhere, run from elsewhere, or show this page within another. */
export const GUARDS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/**
 * Why a request is turned away, or null where it is welcome.
 *
 * A page of another site can reach this port under a name that it owns; so only our own names are answered.
 */
export function refuse({ method, host, port }: Asked): Reply | null {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return plain(403, 'Open http://127.0.0.1 instead.')
  return method === 'GET' || method === 'HEAD' ? null : plain(405, 'Only reading is possible here.')
}

/** Answers with the page, the pack or a file of the page; the live line of news is the server's own. */
export async function answer(path: string, view: WatchView, session: string): Promise<Reply> {
  if (path === '/') return { status: 200, type: 'text/html; charset=utf-8', body: drawPage(view, session) }
  if (path === '/pack.pdf' && view.pack) return { status: 200, type: 'application/pdf', body: view.pack.pdf }
  const file = PAGE_FILES.get(path)
  if (!file) return plain(404, 'There is nothing here.')
  return { status: 200, type: file.type, body: await file.read() }
}

function plain(status: number, body: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body }
}
