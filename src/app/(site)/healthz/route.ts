import { tellAlive } from '../../../delivery/health.ts'

export {
  tellAlive as DELETE,
  tellAlive as GET,
  tellAlive as HEAD,
  tellAlive as OPTIONS,
  tellAlive as PATCH,
  tellAlive as POST,
  tellAlive as PUT,
}
