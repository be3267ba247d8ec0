import { type Chart, chartResult, type EvaluationResult } from 'careers-domain/benchmarks';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { element } from '../dom.js';

/** Draws the chart of a result in the colours of the page, as wide as there is room, with its heading as a caption. */
export const drawResult = async (
  place: HTMLElement,
  caption: HTMLElement,
  result: EvaluationResult,
  name: string,
): Promise<void> => {
  const chart = chartResult(result, name === '' ? {} : { name });
  const width = place.clientWidth;
  const { title, ...drawn } = inPageColours(width < ROOM_FOR_NAMES ? withoutNames(chart, width) : chart);
  const { spec } = compile(drawn as TopLevelSpec);
  // Vega would make code of its expressions, which the page's security policy forbids: so they are interpreted.
  const view = new View(parse(spec, undefined, { ast: true }), { renderer: 'none', expr: expressionInterpreter });
  // Its description says all that it shows, and the table above it the same: its marks need not be heard one by one.
  const picture = element('div', { role: 'img', 'aria-label': chart.description });
  picture.innerHTML = await view.toSVG();
  picture.firstElementChild?.setAttribute('aria-hidden', 'true');
  place.replaceChildren(picture);
  caption.replaceChildren(element('strong', {}, title.text), ' ', title.subtitle.join(' '));
  view.finalize();
};

/** Pixels from which the benchmarks' names and the figures in words fit beside the bars. */
const ROOM_FOR_NAMES = 960;

/** Numbers in the place of names, and bare figures: the table above the chart has the rest. */
const withoutNames = (chart: Chart, width: number): Chart => {
  const { y } = chart.encoding;
  return {
    ...chart,
    width: Math.max(120, width - 110),
    data: {
      values: chart.data.values.map((row) => ({
        ...row,
        figure: row.percentage === null ? '–' : `${row.percentage}%`,
      })),
    },
    encoding: {
      ...chart.encoding,
      ...(y && { y: { ...y, axis: { ...y.axis, labelExpr: "split(datum.label, '.')[0]" } } }),
    },
  };
};

const inPageColours = (chart: Chart): Chart => {
  const { config } = chart;
  const axis = { labelColor: INK, titleColor: INK, domainColor: INK, tickColor: INK, gridColor: INK, gridOpacity: 0.2 };
  return {
    ...chart,
    config: {
      ...config,
      background: 'transparent',
      axis: { ...config.axis, ...axis },
      legend: { ...config.legend, labelColor: INK, columns: 2 },
      text: { ...config.text, color: INK },
      title: { ...config.title, color: INK, subtitleColor: INK },
    } as Chart['config'],
  };
};

const INK = 'currentColor';
