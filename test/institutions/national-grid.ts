import type { GridPlace } from 'careers-domain/institutions';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.314_245 };

/**
 * Latitude and longitude on the Airy ellipsoid of 1830 to the National Grid: the transverse Mercator series of the
 * Ordnance Survey's guide to coordinate systems.
 */
export const gridFromAiry = (latitude: number, longitude: number): GridPlace => {
  const { a, b } = AIRY;
  const [scale, lat0, lon0, east0, north0] = [0.999_601_271_7, radians(49), radians(-2), 400_000, -100_000];
  const [lat, d] = [radians(latitude), radians(longitude) - lon0];
  const [sin, cos, tan2] = [Math.sin(lat), Math.cos(lat), Math.tan(lat) ** 2];
  const e2 = 1 - (b * b) / (a * a);
  const n = (a - b) / (a + b);
  const nu = (a * scale) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const [less, more] = [lat - lat0, lat + lat0];
  const arc =
    b *
    scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more));
  const two = (nu / 2) * sin * cos;
  const four = (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2);
  const six = (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2);
  const one = nu * cos;
  const three = (nu / 6) * cos ** 3 * (nu / rho - tan2);
  const five = (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2);
  return {
    easting: east0 + one * d + three * d ** 3 + five * d ** 5,
    northing: north0 + arc + two * d ** 2 + four * d ** 4 + six * d ** 6,
  };
};

/** Latitude and longitude of WGS 84 to the National Grid, by the published seven-parameter shift: good to some metres. */
export const gridFromWgs84 = (latitude: number, longitude: number): GridPlace => {
  const [x, y, z] = shifted(cartesian(latitude, longitude));
  const { a, b } = AIRY;
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.sqrt(x * x + y * y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let round = 0; round < 10; round++) {
    lat = Math.atan2(z + (e2 * a * Math.sin(lat)) / Math.sqrt(1 - e2 * Math.sin(lat) ** 2), p);
  }
  return gridFromAiry((lat * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI);
};

const cartesian = (latitude: number, longitude: number): readonly [number, number, number] => {
  const { a, b } = WGS84;
  const e2 = 1 - (b * b) / (a * a);
  const [lat, lon] = [radians(latitude), radians(longitude)];
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [nu * Math.cos(lat) * Math.cos(lon), nu * Math.cos(lat) * Math.sin(lon), nu * (1 - e2) * Math.sin(lat)];
};

const shifted = ([x, y, z]: readonly [number, number, number]): readonly [number, number, number] => {
  const [tx, ty, tz] = [-446.448, 125.157, -542.06];
  const scale = 1 + 20.4894e-6;
  const [rx, ry, rz] = [-0.1502 / 3600, -0.247 / 3600, -0.8421 / 3600].map(radians) as [number, number, number];
  return [tx + scale * x - rz * y + ry * z, ty + rz * x + scale * y - rx * z, tz - ry * x + rx * y + scale * z];
};
