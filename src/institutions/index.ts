/**
 * Schools, colleges and training providers: who they are in the national register, what they teach and where they stand.
 *
 * @module institutions
 */
export { type Setting, SettingSchema, type Urn, UrnSchema, type YearGroup, YearGroupSchema } from './entities.js';
