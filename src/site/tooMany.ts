import { problems } from '../domain/problems.ts'

/** What readers find where a page would have to be made for their address once too often: nothing is looked up for it. */
export const tooManyPage = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mời bạn đọc chờ một chút</title><h1>Mời bạn đọc chờ một chút</h1><p>${problems.rateLimited.vi}</p><p><a href="/">Về trang chủ</a></p></html>`
