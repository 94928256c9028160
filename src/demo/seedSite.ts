import type { Directory } from './Directory.ts'
import { emailOf, people } from './people.ts'
import type { SceneName } from './scenes/index.ts'
import type { Staff } from './seedStaff.ts'

/** Says what the demo newspaper is, as its chief: nobody can take it for a real one. */
export const seedSite = async (staff: Staff, photos: Directory<SceneName>): Promise<void> => {
  const req = await staff.as('chief')
  await req.payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'Lao động Minh Giang',
      description:
        'Tờ báo mẫu về việc làm và đời sống của người lao động ở Minh Giang, một thành phố không có thật.',
      image: photos.idOf('port'),
      publisher: 'Liên đoàn Lao động thành phố Minh Giang (đơn vị mẫu)',
      licence: 'Số 00/GP-MẪU, không phải giấy phép thật',
      editorInChief: people.chief.name,
      address: 'Số 1 đường Bến Cảng, phường Long Xá, thành phố Minh Giang',
      phone: '0000 000 000',
      email: emailOf('toasoan'),
    },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
