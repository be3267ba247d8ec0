import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/**
 * A chart as the SVG that vega-lite and vega make of it. Whatever they warn of is an error. Its type is a test too: users
 * hand charts to vega-lite without a cast.
 */
export const draw = async (chart: TopLevelSpec): Promise<string> => {
  const warnings: string[] = [];
  const logger = {
    level: () => logger,
    warn: (...words: readonly unknown[]) => {
      warnings.push(words.join(' '));
      return logger;
    },
    error: (...words: readonly unknown[]) => {
      warnings.push(words.join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  const { spec } = compile(chart, { logger: logger as never });
  const svg = await new View(parse(spec), { renderer: 'none', logger: logger as never }).toSVG();
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  if (/NaN|undefined|null/.test(svg)) throw new Error(`The drawing has a hole: ${svg}`);
  return svg;
};

/** What screen readers hear of the marks that are not hidden from them, in order. */
export const heard = (svg: string): readonly string[] =>
  [...svg.matchAll(/aria-label="([^"]*)" role="graphics-symbol"/g)]
    .map(([, label]) => label ?? '')
    .filter((label) => !/^Title text|^Subtitle text|legend for/.test(label));

/** What readers see: all texts. */
export const seen = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text ?? '');

/** How many filled marks of a colour are drawn, those of the legend left out. */
export const filled = (svg: string, colour: string): number => {
  const marks = svg.split('role-legend').at(0) ?? '';
  return marks.match(new RegExp(`fill="${colour}"`, 'g'))?.length ?? 0;
};

/** Every colour that a chart names. */
export const coloursOf = (chart: TopLevelSpec): readonly string[] => [
  ...new Set(
    JSON.stringify(chart)
      .match(/#[0-9a-f]{6}/g)
      ?.sort(),
  ),
];
