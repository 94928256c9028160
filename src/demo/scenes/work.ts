import { person } from './people.ts'
import { building, hills, room, table, windows } from './places.ts'
import { at, box, disc, fade, row, scene, shape, stroke } from './shapes.ts'

/** Places of work. */

const machine = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    table(-70, 0, 140, '#e7dcc6'),
    shape('M-44 0V-14H10V-34H-40V-50H40V0Z', '#f4f6f7'),
    box(-36, -14, 4, 14, '#8b98a3'),
    disc(42, -36, 8, '#50636f'),
    shape('M-60-2Q-20-12 4-2V6H-60Z', '#5b8fc9'),
  )

export const sewingLine = (): string =>
  scene(
    room('#dfeaf0', '#b9ad9c'),
    windows(5, 120),
    row(6, (i) => box(60 + i * 200, 60, 120, 10, '#fff7d1', { r: 5 })),
    row(
      6,
      (i) =>
        person(120 + i * 195, 560, 1.5, {
          shirt: '#3d79b8',
          hat: 'scarf',
          hatColour: '#f1f1ec',
          pose: 'work',
          skin: i,
        }) + machine(120 + i * 195, 500, 0.9),
    ),
    row(
      4,
      (i) =>
        person(190 + i * 280, 790, 2.3, {
          shirt: '#3d79b8',
          hat: 'scarf',
          hatColour: '#f1f1ec',
          pose: 'work',
          skin: i + 1,
        }) + machine(190 + i * 280, 690, 1.35),
    ),
  )

export const workshop = (): string =>
  scene(
    room('#e9e4d8', '#a49a8c'),
    windows(4, 110, '#d8ecec'),
    at(
      330,
      620,
      1.5,
      box(-150, -90, 300, 90, '#3f7d6b', { r: 6 }),
      box(-120, -140, 90, 60, '#4c9480', { r: 6 }),
      box(-30, -116, 130, 16, '#c9d2d6'),
      box(90, -130, 40, 44, '#2f5f52', { r: 4 }),
      disc(-76, -110, 16, '#e8eef0'),
      disc(-76, -110, 6, '#d9423a'),
      stroke('M60-60H130M60-44H130M60-28H110', '#2f5f52', 4),
    ),
    person(620, 690, 2.9, { shirt: '#e58a2e', hat: 'helmet', pose: 'give', skin: 1 }),
    row(3, (i) =>
      person(800 + i * 130, 700 + (i % 2) * 40, 2.7, {
        shirt: '#4a6a8a',
        hat: 'helmet',
        hatColour: '#f4f4f0',
        pose: i === 1 ? 'work' : 'stand',
        skin: i,
      }),
    ),
    box(40, 690, 180, 70, '#b27b3f', { r: 4 }),
    box(40, 715, 180, 4, '#7c5429'),
  )

export const construction = (): string =>
  scene(
    fade(0, 800, '#8cc6e8', '#f7ead0'),
    disc(930, 160, 60, '#fff3c4', 0.9),
    hills(640, '#a9c59a'),
    row(5, (i) => box(180, 250 + i * 90, 520, 16, '#9aa3ab')),
    row(6, (i) => box(190 + i * 98, 250, 16, 440, '#848e97')),
    row(8, (i) => box(220 + (i % 4) * 98, 520 + Math.floor(i / 4) * 90, 70, 74, '#c7a17c')),
    stroke('M860 700V130', '#e0a526', 18),
    stroke('M620 150H1120M860 90L640 150M860 90L1090 150', '#e0a526', 8),
    stroke('M700 150V232', '#5a5f66', 3),
    box(660, 232, 84, 26, '#b05c3c'),
    box(0, 690, 1200, 110, '#b99b74'),
    row(3, (i) =>
      person(330 + i * 240, 770, 2.2, {
        shirt: ['#e58a2e', '#3d79b8', '#e58a2e'][i] ?? '#e58a2e',
        hat: 'helmet',
        hatColour: ['#f2c230', '#f4f4f0', '#f2c230'][i] ?? '#f2c230',
        pose: i === 1 ? 'wave' : 'stand',
        skin: i,
      }),
    ),
    row(5, (i) => box(900 + i * 44, 742 - (i % 2) * 10, 40, 24, '#8b5a3a')),
  )

export const port = (): string =>
  scene(
    fade(0, 470, '#f6a76a', '#fde6bf'),
    disc(600, 430, 90, '#fff1c9', 0.95),
    fade(470, 330, '#6fa3b8', '#2f5f78'),
    row(7, (i) => box(360 + i * 70, 500 + i * 34, 480 - i * 62, 5, '#fbd9a4', { opacity: 0.5 })),
    row(3, (i) =>
      at(
        180 + i * 330,
        560,
        1 - i * 0.12,
        stroke(
          'M-60 0V-300M60 0V-300M-60-150H60M-60-300H240M60-300L20-380L-60-300M20-380L220-300',
          '#37505f',
          12,
        ),
        stroke('M160-300V-210', '#37505f', 4),
        box(126, -210, 70, 34, ['#c2553d', '#3b7a57', '#d39b2c'][i] ?? '#c2553d'),
      ),
    ),
    box(0, 560, 1200, 60, '#4a5560'),
    row(14, (i) =>
      box(
        30 + (i % 7) * 165,
        520 - Math.floor(i / 7) * 44,
        150,
        42,
        ['#c2553d', '#3d6fa3', '#d39b2c', '#3b7a57', '#8a4f7d'][(i * 3) % 5] ?? '#c2553d',
      ),
    ),
    box(0, 620, 1200, 180, '#6b737a'),
    row(3, (i) =>
      person(420 + i * 150, 770, 2.1, {
        shirt: '#f08a24',
        hat: 'helmet',
        hatColour: '#fdfdf8',
        pose: i === 2 ? 'wave' : 'stand',
        skin: i,
      }),
    ),
  )

export const nightStreet = (): string =>
  scene(
    fade(0, 800, '#16233f', '#41507a'),
    disc(1010, 120, 46, '#f6efcf'),
    row(24, (i) => disc((i * 197) % 1200, (i * 83) % 260, 2, '#fff', 0.7)),
    building(40, 600, { columns: 4, floors: 6, wall: '#2b3655', lit: '#ffd87a' }),
    building(340, 600, { columns: 3, floors: 4, wall: '#34406a', lit: '#ffe6a3' }),
    building(600, 600, { columns: 5, floors: 7, wall: '#263150', lit: '#ffd87a' }),
    building(940, 600, { columns: 4, floors: 5, wall: '#303c63', lit: '#ffe6a3' }),
    box(0, 600, 1200, 200, '#3a3f4c'),
    row(7, (i) => box(40 + i * 180, 735, 90, 8, '#c9c6b4')),
    stroke('M250 640V330Q250 300 290 300', '#12182a', 9),
    shape('M268 304H324L420 640H180Z', '#ffe9a8', 0.16),
    disc(296, 306, 13, '#fff3c4'),
    row(3, (i) =>
      at(
        430 + i * 240,
        760,
        2.1,
        person(0, 0, 1, {
          shirt: '#f2772b',
          trousers: '#27406b',
          hat: 'conical',
          pose: 'work',
          skin: i,
        }),
        box(-14, -58, 28, 4, '#f4f7c8'),
        box(-14, -48, 28, 4, '#f4f7c8'),
        stroke('M8-48L26 0', '#a87d4b', 3),
        shape('M18 0L36 2L30-14Z', '#c9a25b'),
      ),
    ),
  )
