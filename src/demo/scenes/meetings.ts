import { listener, person } from './people.ts'
import { flowers, room, table, tree, windows } from './places.ts'
import { at, box, disc, fade, mirrored, row, scene, shape, stroke } from './shapes.ts'

/** People who meet. */

const curtain = (colour: string, dark: string): string =>
  box(0, 0, 1200, 430, colour) + row(16, (i) => box(i * 76, 0, 18, 430, dark, { opacity: 0.35 }))

const podium = (x: number, y: number): string =>
  shape(`M${x - 60} ${y}L${x - 46} ${y - 120}H${x + 46}L${x + 60} ${y}Z`, '#8a5a36') +
  flowers(x, y - 118, 1.1) +
  stroke(`M${x + 24} ${y - 120}V${y - 160}`, '#333', 4)

const audience = (rows: number): string =>
  row(rows, (line) =>
    row(9 - line, (i) =>
      listener(
        70 + line * 40 + i * (138 + line * 18),
        600 + line * 92,
        1.25 + line * 0.35,
        ['#3d79b8', '#f3f3ee', '#4f8f6a', '#c75b53', '#e3e7ee'][(i * 2 + line) % 5] ?? '#3d79b8',
      ),
    ),
  )

export const congress = (): string =>
  scene(
    curtain('#a8232b', '#6d1218'),
    box(0, 430, 1200, 370, '#b98b5e'),
    box(0, 430, 1200, 60, '#d3a675'),
    box(330, 70, 540, 190, '#c8323a', { r: 6 }),
    row(4, (i) =>
      box(400 + (i % 2) * 40, 108 + i * 34, 400 - (i % 2) * 80, 14, '#ffd75e', { r: 7 }),
    ),
    person(240, 448, 1.9, { shirt: '#f4f4f0', pose: 'stand', skin: 1 }),
    podium(240, 462),
    table(520, 380, 520, '#f6f3ea'),
    row(4, (i) => at(590 + i * 126, 392, 1.5, delegate(i))),
    box(510, 392, 540, 70, '#f6f3ea'),
    flowers(640, 396, 0.9),
    flowers(910, 396, 0.9),
    audience(3),
  )

const delegate = (i: number): string =>
  person(0, 44, 1, {
    shirt: ['#34495e', '#f4f4f0', '#7a4b63', '#34495e'][i] ?? '#34495e',
    skin: i,
    longHair: i === 2,
  })

export const signing = (): string =>
  scene(
    room('#efe3d0', '#a58f78'),
    box(170, 90, 860, 230, '#1f6f8b', { r: 10 }),
    row(3, (i) =>
      box(300 + i * 30, 140 + i * 48, 600 - i * 60, 18, '#f3fbff', { r: 9, opacity: 0.9 }),
    ),
    row(5, (i) =>
      person(220 + i * 190, 540, 2, {
        shirt: ['#34495e', '#f4f4f0', '#3d79b8', '#7a4b63', '#34495e'][i] ?? '#34495e',
        skin: i,
        longHair: i === 3,
      }),
    ),
    table(130, 560, 940, '#8a5a36'),
    box(130, 578, 940, 150, '#9c6b45'),
    person(430, 690, 2.6, { shirt: '#34495e', pose: 'give', skin: 2 }),
    mirrored(person(430, 690, 2.6, { shirt: '#f4f4f0', pose: 'give', skin: 0 })),
    box(130, 640, 940, 90, '#9c6b45'),
    box(420, 614, 130, 12, '#b3262e', { r: 2 }),
    box(650, 614, 130, 12, '#b3262e', { r: 2 }),
    flowers(600, 640, 1.4),
    flowers(200, 640, 1.1),
    flowers(1000, 640, 1.1),
  )

export const jobFair = (): string =>
  scene(
    fade(0, 520, '#9bd0ee', '#e9f6fb'),
    box(0, 520, 1200, 280, '#c9bfae'),
    tree(60, 540, 1.5),
    tree(1150, 540, 1.6, '#4d9a5d'),
    row(4, (i) => {
      const colour = ['#d9423a', '#2f7fb5', '#e5a12b', '#3f8f57'][i] ?? '#d9423a'
      return at(
        150 + i * 245,
        540,
        1,
        box(0, -190, 8, 190, '#8d8f92'),
        box(192, -190, 8, 190, '#8d8f92'),
        shape('M-14-190L20-260H180L214-190Z', colour),
        row(3, (s) =>
          shape(
            `M${24 + s * 64}-190L${44 + s * 50}-260H${66 + s * 48}L${58 + s * 64}-190Z`,
            '#fff',
            0.75,
          ),
        ),
        person(70, 0, 1.35, { shirt: colour, skin: i }),
        person(135, 0, 1.35, { shirt: '#f4f4f0', skin: i + 1, longHair: true }),
        box(0, -62, 200, 62, '#f7f3ea'),
        box(30, -46, 140, 10, colour, { r: 5 }),
        box(30, -28, 90, 8, '#b7b2a6', { r: 4 }),
      )
    }),
    row(7, (i) =>
      person(110 + i * 165, 690 + (i % 3) * 36, 2.1, {
        shirt:
          ['#3d79b8', '#e8b04a', '#8a4f7d', '#4f8f6a', '#f4f4f0', '#c75b53', '#34495e'][i] ??
          '#3d79b8',
        pose: i % 3 === 0 ? 'give' : 'stand',
        longHair: i % 2 === 1,
        hat: i === 4 ? 'cap' : 'none',
        skin: i,
      }),
    ),
  )

export const legalAdvice = (): string =>
  scene(
    room('#e5ecdf', '#a99a86'),
    windows(2, 110),
    box(760, 90, 360, 430, '#8a6a4a'),
    row(
      4,
      (shelf) =>
        box(776, 110 + shelf * 100, 328, 84, '#5e4630') +
        row(11, (i) =>
          box(
            784 + i * 29,
            122 + shelf * 100 + ((i * 5) % 16),
            22,
            72 - ((i * 5) % 16),
            ['#c75b53', '#3d79b8', '#e5a12b', '#4f8f6a', '#f0e6cf'][(i + shelf) % 5] ?? '#c75b53',
          ),
        ),
    ),
    person(300, 660, 2.9, {
      shirt: '#4a6a8a',
      pose: 'give',
      skin: 2,
      hat: 'cap',
      hatColour: '#d9423a',
    }),
    person(470, 660, 2.9, { shirt: '#3d79b8', skin: 0, longHair: true }),
    mirrored(person(340, 660, 2.9, { shirt: '#f4f4f0', pose: 'give', skin: 1 })),
    table(200, 590, 760, '#a9764a'),
    box(200, 604, 760, 150, '#b98556'),
    box(560, 566, 120, 24, '#fdfcf8', { r: 2 }),
    box(580, 572, 80, 4, '#9aa3ab'),
    box(580, 580, 60, 4, '#9aa3ab'),
    flowers(900, 592, 1.2),
  )

export const choir = (): string =>
  scene(
    fade(0, 800, '#2c1a4a', '#7a2f63'),
    row(5, (i) =>
      shape(`M${120 + i * 240} 0L${20 + i * 240} 620H${300 + i * 200}Z`, '#ffe9a8', 0.1),
    ),
    row(30, (i) => disc((i * 137) % 1200, (i * 59) % 300, 3, '#ffd87a', 0.7)),
    box(0, 600, 1200, 200, '#4a2240'),
    box(0, 600, 1200, 14, '#ffd75e', { opacity: 0.8 }),
    row(8, (i) =>
      at(
        190 + i * 117,
        600,
        2,
        person(0, 0, 1, {
          shirt: i % 2 ? '#f4f4f0' : '#e9577a',
          trousers: i % 2 ? '#34495e' : '#f4f4f0',
          longHair: i % 2 === 0,
          skin: i,
        }),
        i % 2 ? '' : shape('M-13-40H13L17-6H-17Z', '#e9577a'),
      ),
    ),
    person(600, 760, 2.3, { shirt: '#1f1f2b', trousers: '#1f1f2b', pose: 'wave', skin: 1 }),
  )
