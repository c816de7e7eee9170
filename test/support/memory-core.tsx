import { configure, render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { CoreProvider } from '../../renderer/api';
import { requestSchema, type CallName, type Input, type Output, type PlanSummary } from '../../shared/contract';
import { succeed, type Result } from '../../shared/model';
import { channelPair } from './channels';

// Finding by role in a page of antd takes long where styles are computed by jsdom, and longer on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** What a core in memory answers; a call that has no answer here fails the test that makes it. */
export type Answers = { [K in CallName]?: (input: Input<K>) => Result<Output<K>> };

/** Shows a screen on a core in memory; `calls` are what the screen asked for, in order. */
export function showOn(answers: Answers, screen: ReactNode) {
  const { near, far, close } = channelPair();
  const calls: { call: CallName; input: unknown }[] = [];
  far.onMessage((message) => {
    const request = requestSchema.parse(message);
    if (!('call' in request)) return;
    const { id, input } = request;
    const call = request.call as CallName;
    calls.push({ call, input });
    const answer = answers[call] as ((input: unknown) => Result<unknown>) | undefined;
    if (!answer) throw new Error(`the screen asked for ${call}`);
    far.send({ id, ...answer(input) });
  });
  const view = render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App><CoreProvider channel={near}>{screen}</CoreProvider></App>
    </ConfigProvider>,
  );
  return { ...view, calls, close, tell: (event: unknown) => far.send(event) };
}

export const answer = <T,>(value: T) => () => succeed(value);

export const summaryOf = (given: Partial<PlanSummary>): PlanSummary => ({
  id: 'p2015', kind: 'past', title: '2015年工作要点', year: 2015, issuer: '云州市科学技术局', sections: 6, targets: 12, seededFrom: null, checked: false, issued: null,
  savedAt: '2015-03-04T06:32:05.000Z', ...given,
});

/** Ways between places, each call noted. */
export function goingTo() {
  return { toLibrary: jest.fn(), toDraft: jest.fn(), toReview: jest.fn(), toIssue: jest.fn(), openPlan: jest.fn(), toDesk: jest.fn(), toSeeding: jest.fn(), toYears: jest.fn(), toSettings: jest.fn() };
}
