import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { CoreProvider, openChannel } from './api';
import { App } from './app';
import './app.css';
import { giveFaces } from './paper/faces';
import { THEME } from './theme';
import { CannotStart } from './ui/cannot-start';

giveFaces(document.documentElement);

const root = createRoot(document.getElementById('root') ?? document.body);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

openChannel().then(
  (channel) =>
    root.render(
      <StrictMode>
        <ConfigProvider locale={zhCN} theme={THEME} csp={{ nonce }} button={{ autoInsertSpace: false }}>
          <AntApp component={false}>
            <CoreProvider channel={channel}>
              <App />
            </CoreProvider>
          </AntApp>
        </ConfigProvider>
      </StrictMode>,
    ),
  () => root.render(<CannotStart />),
);
