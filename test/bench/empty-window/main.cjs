// The least that an Electron app can be: what `npm run bench -- start` measures ours against.
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 740 }).loadFile('index.html'));
