/** What a page shows that reached no core: an address without its key, or a program that has ended. */
export function CannotStart() {
  return (
    <main style={{ maxWidth: 560, margin: '120px auto', padding: 16 }}>
      <h1 style={{ fontSize: 18 }}>连接不上本机的承启程序</h1>
      <p>已保存的内容都在本机，不受影响。请关闭这个页面，重新打开承启，再用它给出的网址进入。</p>
    </main>
  );
}
