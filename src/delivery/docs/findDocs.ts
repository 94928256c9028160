import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import folderOfViewer from 'swagger-ui-dist/absolute-path.js'
import type { Written } from '../written.ts'
import { docsAddress, isOfDocs } from './addresses.ts'

/** What the page is made of besides itself. */
const types = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
} as const
type Name = keyof typeof types

/** The address of such a file names the version of the viewer: another version is another address. */
const forEver = 'public, max-age=31536000, s-maxage=31536000, immutable'

/** The page about /api/v1, or a file of it; null for any other address. */
export const findDocs = async (path: string): Promise<Written | null> => {
  if (!isOfDocs(path)) return null
  const version = await versionOfViewer()
  const rest = path.slice(docsAddress.length).replace(/\/$/, '')
  if (rest === '') return { text: page(version), type: 'text/html; charset=utf-8', keys: ['site'] }
  if (rest === '/start.js')
    return { text: start, type: types['swagger-ui-bundle.js'], keys: ['site'] }
  const name = nameIn(rest, version)
  if (name === null) return null
  const text = await readFile(join(folderOfViewer(), name), 'utf8')
  return { text, type: types[name], keys: ['site'], headers: { 'Cache-Control': forEver } }
}

const nameIn = (rest: string, version: string): Name | null => {
  const [, folder, name, ...more] = rest.split('/')
  const isOne =
    folder === version && more.length === 0 && name !== undefined && Object.hasOwn(types, name)
  return isOne ? (name as Name) : null
}

const versionOfViewer = async (): Promise<string> => {
  const text = await readFile(join(folderOfViewer(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const page = (version: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>API cho bạn đọc – Tòa soạn</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 } #docs { overflow-x: clip }</style>
<link rel="stylesheet" href="${docsAddress}/${version}/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<noscript>Trang này cần JavaScript; tài liệu gốc ở <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</noscript>
<script src="${docsAddress}/${version}/swagger-ui-bundle.js"></script>
<script src="${docsAddress}/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  supportedSubmitMethods: ['get'],
  // It would be asked of a server of others.
  validatorUrl: null,
})
`
