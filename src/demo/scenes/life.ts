import { person } from './people.ts'
import { building, flowers, gift, hills, room, table, tree, windows } from './places.ts'
import { at, box, disc, fade, row, scene, shape, stroke } from './shapes.ts'

/** Life beside work. */

const shirts = ['#3d79b8', '#e8b04a', '#4f8f6a', '#c75b53', '#8a4f7d', '#f4f4f0']
const shirtOf = (i: number): string => shirts[i % shirts.length] ?? '#3d79b8'

export const gifts = (): string =>
  scene(
    fade(0, 520, '#bfe3f2', '#f4f9ee'),
    building(70, 520, { columns: 8, floors: 3, wall: '#f0d9a8', lit: '#b9dced' }),
    building(640, 520, { columns: 8, floors: 4, wall: '#e9c98f', lit: '#b9dced' }),
    box(0, 520, 1200, 280, '#d9cdb8'),
    tree(40, 560, 1.5),
    tree(1160, 560, 1.5),
    table(420, 560, 360, '#d9423a'),
    box(420, 574, 360, 86, '#c8323a'),
    row(6, (i) => gift(460 + i * 56, 560, 1.6, ['#d9423a', '#2f7fb5', '#3f8f57'][i % 3])),
    row(3, (i) =>
      person(130 + i * 110, 730, 2.4, {
        shirt: '#2f7fb5',
        pose: i === 2 ? 'give' : 'stand',
        skin: i,
      }),
    ),
    gift(424, 612, 1.7),
    row(4, (i) =>
      person(800 + i * 108, 730 + (i % 2) * 24, 2.4, {
        shirt: shirtOf(i + 1),
        longHair: i % 2 === 0,
        hat: i === 3 ? 'conical' : 'none',
        skin: i + 1,
      }),
    ),
  )

export const clinic = (): string =>
  scene(
    room('#e3f3ef', '#b9c2bd'),
    windows(3, 110, '#d7effa'),
    disc(1020, 190, 74, '#fff'),
    box(1002, 140, 36, 100, '#2f9e7a', { r: 4 }),
    box(970, 172, 100, 36, '#2f9e7a', { r: 4 }),
    person(250, 650, 2.8, {
      shirt: '#fdfdfb',
      trousers: '#fdfdfb',
      pose: 'give',
      skin: 1,
      longHair: true,
    }),
    stroke('M238 470Q250 520 266 470', '#3b4a55', 4),
    person(420, 650, 2.7, { shirt: '#3d79b8', skin: 2 }),
    table(120, 600, 380, '#f3efe5'),
    box(120, 614, 380, 110, '#e4ddcd'),
    box(160, 572, 90, 28, '#4a5560', { r: 3 }),
    row(5, (i) =>
      person(620 + i * 118, 700 + (i % 2) * 26, 2.5, {
        shirt: '#3d79b8',
        longHair: i % 2 === 0,
        skin: i,
      }),
    ),
  )

export const football = (): string =>
  scene(
    fade(0, 330, '#8fcdf0', '#eaf7fb'),
    row(44, (i) => disc(14 + (i % 22) * 56, 292 + Math.floor(i / 22) * 34, 17, shirtOf(i * 3))),
    box(0, 340, 1200, 26, '#f7f3ea'),
    row(6, (i) =>
      box(i * 200 + 20, 344, 160, 18, ['#d9423a', '#2f7fb5', '#e5a12b'][i % 3] ?? '#d9423a'),
    ),
    box(0, 366, 1200, 434, '#57a64f'),
    row(5, (i) => box(i * 240, 366, 120, 434, '#fff', { opacity: 0.07 })),
    stroke('M0 420H1200M600 420V800', '#fff', 4),
    stroke('M70 560V420H250V560', '#fff', 8),
    row(6, (i) =>
      person(300 + i * 140, 560 + ((i * 67) % 200), 2.2, {
        shirt: i % 2 ? '#d9423a' : '#f4f4f0',
        trousers: i % 2 ? '#f4f4f0' : '#27406b',
        pose: i === 3 ? 'wave' : 'stand',
        skin: i,
      }),
    ),
    disc(700, 745, 17, '#fdfdfb'),
    disc(700, 745, 6, '#333'),
  )

export const canteen = (): string =>
  scene(
    room('#f6ead2', '#c0ab90'),
    windows(4, 100, '#d7effa'),
    row(
      3,
      (line) =>
        row(6, (i) =>
          person(130 + i * 190 + line * 12, 520 + line * 130, 1.5 + line * 0.4, {
            shirt: (i + line) % 3 ? '#3d79b8' : '#e58a2e',
            pose: 'work',
            longHair: i % 2 === 0,
            skin: i + line,
          }),
        ) +
        box(30, 470 + line * 128, 1140, 26 + line * 4, '#f3efe5', { r: 6 }) +
        row(6, (i) =>
          at(
            130 + i * 190 + line * 12,
            474 + line * 128,
            1 + line * 0.3,
            box(-34, -4, 68, 12, '#b9c4ca', { r: 4 }),
            disc(-16, 0, 9, '#fdfdfb'),
            disc(2, 1, 7, '#7fb35a'),
            disc(17, 1, 7, '#c97a3f'),
          ),
        ),
    ),
  )

export const treePlanting = (): string =>
  scene(
    fade(0, 800, '#a9dbf2', '#f5f7df'),
    disc(190, 150, 60, '#fff6cf'),
    hills(430, '#9cc98d'),
    hills(540, '#7fb873'),
    box(0, 600, 1200, 200, '#8a6a45'),
    shape('M0 600Q300 570 600 600T1200 590V640H0Z', '#79ad66'),
    row(4, (i) => tree(110 + i * 330, 560 - (i % 2) * 20, 0.9 + (i % 2) * 0.3, '#4d9a5d')),
    row(5, (i) =>
      at(
        150 + i * 230,
        720 + (i % 2) * 40,
        1,
        person(0, 0, 2.3, {
          shirt: i % 2 ? '#2f7fb5' : '#f4f4f0',
          hat: i % 2 ? 'conical' : 'cap',
          hatColour: '#d9423a',
          pose: 'work',
          skin: i,
        }),
        stroke('M70 0V-70', '#6b4a2c', 5),
        shape('M70-70Q44-86 52-112Q74-104 70-70Q98-84 92-116Q68-110 70-70', '#5fae57'),
        shape('M40 6Q70-16 100 6Z', '#6b4a2c'),
      ),
    ),
  )

export const nursery = (): string =>
  scene(
    room('#fdeccb', '#d9b98c'),
    windows(3, 110),
    row(9, (i) =>
      shape(`M${60 + i * 130} 40L${120 + i * 130} 40L${90 + i * 130} 92Z`, shirtOf(i * 2)),
    ),
    stroke('M0 40H1200', '#b98556', 4),
    box(150, 560, 900, 200, '#9ad0c2', { r: 100 }),
    person(600, 640, 2.6, { shirt: '#e9577a', longHair: true, pose: 'give', skin: 1 }),
    row(7, (i) =>
      person(260 + i * 115, 690 + ((i * 37) % 60), 1.25, {
        shirt: shirtOf(i),
        pose: i % 3 === 0 ? 'wave' : 'stand',
        longHair: i % 2 === 1,
        skin: i,
      }),
    ),
    row(3, (i) =>
      box(900 + i * 46 - (i === 2 ? 70 : 0), 720 - (i === 2 ? 44 : 0), 42, 42, shirtOf(i * 2 + 1), {
        r: 5,
      }),
    ),
    disc(230, 750, 26, '#d9423a'),
  )

export const homes = (): string =>
  scene(
    fade(0, 800, '#f7c79a', '#fbeedd'),
    disc(980, 190, 70, '#ffe2a8'),
    hills(560, '#c9b48c'),
    building(60, 640, { columns: 6, floors: 7, wall: '#e8d3b2', lit: '#fff1b8' }),
    building(460, 640, { columns: 5, floors: 6, wall: '#d9b58a', lit: '#fff1b8' }),
    building(800, 640, { columns: 6, floors: 7, wall: '#e3c9a3', lit: '#fff1b8' }),
    box(0, 640, 1200, 160, '#a9b58c'),
    shape('M420 800L560 640H640L780 800Z', '#d8cbb3'),
    tree(40, 690, 1.2),
    tree(400, 690, 1),
    tree(760, 680, 1, '#5a9a52'),
    tree(1170, 690, 1.2),
    person(560, 760, 2, { shirt: '#3d79b8', skin: 0 }),
    person(614, 762, 1.1, { shirt: '#e8b04a', skin: 2 }),
    person(664, 760, 2, { shirt: '#e9577a', longHair: true, skin: 1 }),
    flowers(300, 770, 1.6),
    flowers(940, 776, 1.6),
  )

export const homewardBus = (): string =>
  scene(
    fade(0, 560, '#cfe9f5', '#fff6e6'),
    hills(520, '#b7cfae'),
    box(0, 560, 1200, 240, '#8f949a'),
    row(7, (i) => box(30 + i * 180, 752, 100, 8, '#f4f1e4')),
    at(
      620,
      640,
      1,
      box(-430, -290, 860, 260, '#d9423a', { r: 26 }),
      box(-430, -110, 860, 30, '#ffd75e'),
      row(7, (i) => box(-400 + i * 100, -262, 84, 100, '#d7effa', { r: 8 })),
      box(320, -262, 90, 190, '#d7effa', { r: 8 }),
      row(
        6,
        (i) =>
          disc(-358 + i * 100, -196, 24, '#e0ac86') +
          disc(-358 + i * 100, -206, 24, '#2b2421', 0.9),
      ),
      ...[-270, 250].map((x) => disc(x, -30, 56, '#2b2f35') + disc(x, -30, 24, '#c9d2d6')),
    ),
    row(4, (i) =>
      person(100 + i * 84, 770, 2, {
        shirt: shirtOf(i),
        pose: i % 2 ? 'wave' : 'stand',
        longHair: i % 2 === 0,
        skin: i,
      }),
    ),
    stroke('M1130 800V420M1130 560L1060 460M1130 520L1190 430M1130 640L1050 580', '#6b4a2c', 12),
    row(34, (i) =>
      disc(1020 + ((i * 53) % 180), 360 + ((i * 71) % 260), 11, i % 3 ? '#f29bb2' : '#fbd3dd'),
    ),
  )
