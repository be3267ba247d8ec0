import { solveAssignment } from 'careers-domain/optimisation';
import { geographicRows, network } from './instances.mjs';

// A process of its own, whose peak is that of one solve with its matrix: megabytes on one line.

const { rowCapacity, columnCapacity } = network({ neighbours: 1 });
solveAssignment({ costs: geographicRows(4_400), rowCapacity, columnCapacity });
console.log(process.resourceUsage().maxRSS / 1_024);
