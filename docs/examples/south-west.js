import { readFileSync } from 'node:fs';
import { institutionFromRegisterRow } from 'careers-domain/institutions';
import { parse } from 'csv-parse/sync';

/** The Local Enterprise Partnerships of the South West, with the local authorities that made each up. */
export const lepAreas = [
  { code: 'E37000005', name: 'Cornwall and Isles of Scilly', authorities: ['Cornwall', 'Isles of Scilly'] },
  { code: 'E37000009', name: 'Dorset', authorities: ['Bournemouth', 'Dorset', 'Poole'] },
  { code: 'E37000011', name: 'Gloucestershire', authorities: ['Gloucestershire'] },
  {
    code: 'E37000016',
    name: 'Heart of the South West',
    authorities: ['Devon', 'Plymouth', 'Somerset', 'Torbay'],
  },
  { code: 'E37000033', name: 'Swindon and Wiltshire', authorities: ['Swindon', 'Wiltshire'] },
  {
    code: 'E37000037',
    name: 'West of England',
    authorities: ['Bath and North East Somerset', 'Bristol City of', 'North Somerset', 'South Gloucestershire'],
  },
];

const codeOf = new Map(lepAreas.flatMap(({ code, authorities }) => authorities.map((name) => [name, code])));

/**
 * The 206 schools of the South West in the part of the register that lies beside this file, each with its LEP area. The
 * register does not have those areas; here they follow from the local authority.
 *
 * @returns {import('careers-domain/institutions').Institution[]}
 */
export const southWest = () => {
  const csv = readFileSync(new URL('register/schools-england-2017.csv', import.meta.url));
  /** @type {Record<string, string>[]} */
  const rows = parse(csv, { columns: true, bom: true });
  return rows.flatMap((row) => {
    const { institution } = institutionFromRegisterRow(row);
    if (institution?.region !== 'South West') return [];
    const area = codeOf.get(institution.localAuthority?.name ?? '');
    return [{ ...institution, ...(area && { lepAreas: [area] }) }];
  });
};
