import sharp from 'sharp'
import * as life from './life.ts'
import * as meetings from './meetings.ts'
import * as work from './work.ts'

const scenes = { ...work, ...meetings, ...life }

export type SceneName = keyof typeof scenes

/** The scene as a camera would bring it home: a JPEG. */
export const photograph = (name: SceneName): Promise<Buffer> =>
  sharp(Buffer.from(scenes[name]())).jpeg({ quality: 85 }).toBuffer()

export const sceneNames = Object.keys(scenes) as SceneName[]
