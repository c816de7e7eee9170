import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as registerParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { ACCENT } from '../../theme';

registerParts([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Draws a line chart into an element and keeps it to the element's width; gives what takes it away. */
export function drawLine(place: HTMLElement, points: readonly { year: number; value: number }[], unit: string): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    color: [ACCENT],
    grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', formatter: (shown: unknown) => labelOf(shown, unit) },
    xAxis: { type: 'category', data: points.map(({ year }) => `${year}年`), axisTick: { show: false } },
    yAxis: { type: 'value', name: unit, scale: true, nameTextStyle: { align: 'left' }, splitNumber: 3 },
    series: [{ type: 'line', data: points.map(({ value }) => value), symbolSize: 7, label: { show: true } }],
  });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}

function labelOf(shown: unknown, unit: string): string {
  const point = (Array.isArray(shown) ? shown[0] : shown) as { name?: string; value?: number } | undefined;
  return `${point?.name ?? ''} ${point?.value ?? ''}${unit}`;
}
