import { useEffect, useRef } from 'react';
import type { Trend } from './trend';

const HEIGHT = 150;

/** A line from year to year. Drawn without animation; the tooltip is text, since the page's policy allows no styles of its own. */
export function TrendChart({ trend, name }: { trend: Extract<Trend, { points: unknown }>; name: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { points, unit } = trend;
  useEffect(() => {
    let gone = false;
    let dispose = (): void => undefined;
    void drawInto(place.current, points, unit).then((stop) => {
      if (gone) stop();
      else dispose = stop;
    });
    return () => {
      gone = true;
      dispose();
    };
  }, [points, unit]);
  return <div ref={place} className="years-chart" role="img" aria-label={`${name}走势：${points.map(({ year, value }) => `${year}年${value}${unit}`).join('，')}`} style={{ height: HEIGHT }} />;
}

async function drawInto(place: HTMLElement | null, points: readonly { year: number; value: number }[], unit: string): Promise<() => void> {
  const { drawLine } = await import('./draw-line');
  return place?.isConnected ? drawLine(place, points, unit) : () => undefined;
}
