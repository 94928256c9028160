import { afterAll, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { openDesk } from '../support/desk.ts'
import { aPhoto } from '../support/photos.ts'

process.env.SITE_URL = 'https://doc.example'
process.env.MEDIA_URL = 'https://anh.example'
const desk = await openDesk()
const { newsroom, anonymous, make } = desk

afterAll(() => newsroom.close())

it('readers are sent to the site, their programs to where photos are, and nobody to the admin', async () => {
  const bytes = await aPhoto()
  const { id: image } = await newsroom.payload.create({
    collection: 'images',
    data: { alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' },
    draft: false,
    file: { data: bytes, mimetype: 'image/jpeg', name: 'anh.jpg', size: bytes.length },
  })
  const body = bodyOf([paragraph('Một.'), figure({ image })])
  const id = await desk.bring(await desk.anArticle({ body, slug: 'bai' }), 'approved')
  const { live } = await make(desk.secretary, id, 'publish')
  expect(live.url).toBe('https://doc.example/bai.html')
  const { body: page } = await anonymous.call('GET', `/api/v1/articles/${id}`)
  expect(page).toMatchObject({
    url: live.url,
    category: { url: 'https://doc.example/cong-doan' },
    jsonLd: { publisher: { url: 'https://doc.example' } },
  })
  const photo = 'https://anh.example/api/images/file/'
  expect(page.figures[0].src.startsWith(photo)).toBe(true)
  expect(page.html).toContain(`src="${photo}`)
  expect(JSON.stringify(page)).not.toContain('https://newsroom.example')
})
