import { at, box, disc, shape, stroke } from './shapes.ts'

const skins = ['#e0ac86', '#d39a73', '#e8bb97', '#c98c64']
const hair = '#2b2421'

type Hat = 'none' | 'helmet' | 'conical' | 'cap' | 'scarf'
type Pose = 'stand' | 'work' | 'give' | 'wave'

type Person = {
  shirt: string
  trousers?: string
  hat?: Hat
  hatColour?: string
  pose?: Pose
  longHair?: boolean
  skin?: number
}

/** Somebody seen from the front, feet at (x, y), about 100 units tall before `scale`. */
export const person = (
  x: number,
  y: number,
  scale: number,
  {
    shirt,
    trousers = '#2f3e55',
    hat = 'none',
    hatColour = '#f2c230',
    pose = 'stand',
    longHair = false,
    skin = 0,
  }: Person,
): string => {
  const face = skins[skin % skins.length] ?? '#e0ac86'
  return at(
    x,
    y,
    scale,
    `<ellipse cy="1" rx="22" ry="4" fill="#000" opacity=".16"/>`,
    box(-11, -40, 10, 40, trousers, { r: 4 }),
    box(1, -40, 10, 40, trousers, { r: 4 }),
    longHair ? shape('M-10-90Q-14-68-9-64H9Q14-68 10-90Z', hair) : '',
    shape('M-14-66Q-14-74-6-74H6Q14-74 14-66V-36H-14Z', shirt),
    box(-3.5, -80, 7, 9, face),
    disc(0, -86, 9.5, face),
    shape('M-10-86Q-11-97 0-98Q11-97 10-86Q5-91 0-91Q-5-91-10-86Z', hair),
    hats[hat](hatColour),
    arms[pose](shirt, face),
  )
}

const hats: Record<Hat, (colour: string) => string> = {
  none: () => '',
  helmet: (colour) =>
    shape('M-11-89Q-11-102 0-102Q11-102 11-89Z', colour) + box(-14, -91, 28, 3, colour, { r: 1.5 }),
  conical: () =>
    shape('M0-106L21-86Q0-81-21-86Z', '#ecd9a4') + stroke('M-6-85L0-106', '#d8c083', 1),
  cap: (colour) =>
    shape('M-10-89Q-10-100 0-100Q10-100 10-89Z', colour) + box(0, -91, 16, 3, colour, { r: 1.5 }),
  scarf: (colour) => shape('M-10.5-86Q-12-100 0-100Q12-100 10.5-86Q0-93-10.5-86Z', colour),
}

const arm = (d: string, hand: [number, number], shirt: string, face: string): string =>
  stroke(d, shirt, 7) + disc(...hand, 4, face)

const arms: Record<Pose, (shirt: string, face: string) => string> = {
  stand: (shirt, face) =>
    arm('M-13-68Q-19-54-16-40', [-16, -37], shirt, face) +
    arm('M13-68Q19-54 16-40', [16, -37], shirt, face),
  work: (shirt, face) =>
    arm('M-13-68Q-20-54-8-46', [-4, -45], shirt, face) +
    arm('M13-68Q20-54 8-46', [4, -45], shirt, face),
  give: (shirt, face) =>
    arm('M-13-68Q-16-54-10-44', [-8, -43], shirt, face) +
    arm('M13-68Q22-60 28-52', [31, -50], shirt, face),
  wave: (shirt, face) =>
    arm('M-13-68Q-19-54-16-40', [-16, -37], shirt, face) +
    arm('M13-68Q24-74 25-90', [25, -94], shirt, face),
}

/** Somebody of the audience: head and shoulders from behind. */
export const listener = (x: number, y: number, scale: number, shirt: string): string =>
  at(
    x,
    y,
    scale,
    shape('M-26 30Q-26-2-8-6H8Q26-2 26 30Z', shirt),
    disc(0, -16, 13, hair),
    box(-5, -6, 10, 6, '#c98c64'),
  )
