import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useConnected, usePlans } from '../../../renderer/api';
import { App } from '../../../renderer/app';
import { answer, showOn, summaryOf, type Answers } from '../../support/memory-core';
import { succeed } from '../../../shared/model';

/** What the first screen asks of a library that has just been made. */
const EMPTY: Answers = {
  'library.list': answer([]), 'bureaus.list': answer({ bureaus: [], revision: 0 }), 'person.name': answer({ name: '' }),
};

function Titles() {
  const connected = useConnected();
  return <p>{connected ? '' : '断开'}{usePlans().data?.map((plan) => plan.title).join('、')}</p>;
}

test('lists are asked for again when the core says that the library changed', async () => {
  const plans = [summaryOf({ title: '甲' })];
  const { tell } = showOn({ 'library.list': () => succeed(plans) }, <Titles />);
  await screen.findByText('甲');
  plans.push(summaryOf({ id: 'p2', title: '乙' }));
  tell({ event: 'library-changed' });
  await screen.findByText('甲、乙');
});

test('a lost line is said with what is safe', async () => {
  const { close } = showOn(EMPTY, <App />);
  await screen.findByText('从往年的计划开始');
  act(() => close());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/已断开。已保存的内容不受影响/));
});

test('the four places stand in the order of the work; one without a plan leads to the library', async () => {
  showOn(EMPTY, <App />);
  const places = screen.getAllByRole('button').filter((button) => button.className === 'frame-place');
  expect(places.map((place) => place.textContent)).toEqual(['计划库', '起草', '对照', '印发']);
  fireEvent.click(places[3]!);
  fireEvent.click(await screen.findByRole('button', { name: '到计划库' }));
  expect(places[0]?.getAttribute('aria-current')).toBe('page');
});

test('a file that is dropped beside the library does not lead the page away', async () => {
  showOn(EMPTY, <App />);
  const frame = document.querySelector('.frame-bar')!;
  const drop = (types: string[]) => fireEvent.drop(frame, { dataTransfer: { types, files: [] } });
  expect(drop(['Files'])).toBe(false);
  expect(drop(['text/plain'])).toBe(true);
});
