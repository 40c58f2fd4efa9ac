import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PageServer, servePage } from '../../../src/app/watch/serve-page.ts'
import type { WatchView } from '../../../src/app/watch/watch-view.ts'
import { Unusable } from '../../../src/shared/finding.ts'
import { built, viewAfter } from './outcomes.ts'

let view: WatchView
let server: PageServer

beforeEach(async () => {
  view = viewAfter(built())
  server = await servePage({ port: 0, session: 'start', view: () => view })
})
afterEach(() => server.close())

type Got = {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Asks as any program may, with whatever path, method and host it likes. */
function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}): Promise<Got> {
  const { hostname, port, host: own } = new URL(server.url)
  return new Promise((done, fail) => {
    const asking = request({ hostname, port, path, method, headers: { host: host ?? own } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      )
    })
    asking.once('error', fail).end()
  })
}

describe('the server of the watch', () => {
  it('serves the page, its pack, and each file that the page needs', async () => {
    const page = await ask('/')
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const pdf = await ask('/pack.pdf?build=start-1')
    expect([pdf.status, pdf.text]).toEqual([200, '%PDF-1.7 of a test'])
    const asked = [...page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => path ?? '')
    const script = (await ask('/page/draw-pages.js')).text
    const imported = [...script.matchAll(/'(\/pdfjs\/[^']+)'/g)].map(([, path]) => path ?? '')
    expect([asked.length, imported.length]).toEqual([3, 3])
    for (const path of [...asked, ...imported]) expect([path, (await ask(path)).status]).toEqual([path, 200])
  })

  it('lets nothing be loaded from elsewhere, and no other page hold this one', async () => {
    for (const path of ['/', '/pack.pdf', '/page/watch-page.js', '/nowhere']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })

  it('answers to its own names only, so that a site that points its name here gets nothing', async () => {
    const { port } = new URL(server.url)
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', '[::1]']) {
      for (const path of ['/', '/pack.pdf', '/events']) {
        const { status, text } = await ask(path, { host })
        expect([host, path, status, text]).toEqual([host, path, 403, 'Open http://127.0.0.1 instead.'])
      }
    }
  })

  it.each([
    '/../package.json',
    '/page/../../../../package.json',
    '/page/..%2f..%2f..%2f..%2fpackage.json',
    '/pdfjs/../../../input/performance-2024-08.xlsx',
    '/page/%00',
    '/page/',
    '//127.0.0.1/etc/passwd',
    '/input/performance-2024-08.xlsx',
  ])('gives no file beyond its list: %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('is for reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/', { method })).status).toBe(405)
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  it('tells an open page where it stands, and then of each build', async () => {
    const answer = await fetch(`${server.url}events`)
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const news = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await news?.read())?.value).toBe('retry: 1000\n\nevent: revision\ndata: start-1\n\n')
    server.tell('building')
    expect((await news?.read())?.value).toBe('event: building\ndata: start-1\n\n')
    view = viewAfter(built(), built())
    server.tell('revision')
    expect((await news?.read())?.value).toBe('event: revision\ndata: start-2\n\n')
    await news?.cancel()
  })

  it('has no pack to give before the first build', async () => {
    view = viewAfter()
    expect((await ask('/pack.pdf')).status).toBe(404)
    expect((await ask('/')).text).toContain('No pack has been made yet.')
  })

  it('takes the next free port where the choice is its own, and says so where it was asked for a taken one', async () => {
    const first = await servePage({ port: null, session: 'a', view: () => view })
    const second = await servePage({ port: null, session: 'b', view: () => view })
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port))
      const taken = Number(new URL(first.url).port)
      const third = servePage({ port: taken, session: 'c', view: () => view })
      await expect(third).rejects.toBeInstanceOf(Unusable)
      await expect(third).rejects.toThrow(`port ${taken} is in use or reserved; end the other watch, or choose another`)
    } finally {
      await Promise.all([first.close(), second.close()])
    }
  })

  it('ends at once, open pages or not', async () => {
    const answer = await fetch(`${server.url}events`)
    await server.close()
    await expect(answer.text()).rejects.toThrow()
    await expect(fetch(server.url)).rejects.toThrow()
    server = await servePage({ port: 0, session: 'start', view: () => view })
  })
})
