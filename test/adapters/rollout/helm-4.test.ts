import { rolloutSpec } from './spec.ts'

rolloutSpec(4)
