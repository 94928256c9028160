import { describeReading } from './pages/readsOnly.ts'

describeReading('vi')
