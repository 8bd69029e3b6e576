import { defineUnlistedScript } from '#imports';
import { type FieldMarks, MARKS_PORT } from '@/utils/app/marks-protocol';
import { joinResident, type Resident } from '@/utils/page/inpage/resident';
import { serveMarks } from '@/utils/page/marks/serve';
import { connectingRuntimeOf, type Port } from './runtime';

/** Marks findings beside the lines of a plain field: put beside the resident script by a panel that has found something. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    const runtime = connectingRuntimeOf(globalThis);
    const resident = runtime && joinResident('marks');
    if (!resident) return;
    const { onConnect, id } = runtime;
    const listener = (port: Port) => {
      // Only pages of this extension can connect to a tab.
      if (port.name === MARKS_PORT && port.sender?.id === id) connect(resident, port);
    };
    onConnect.addListener(listener);
    resident.signal.addEventListener('abort', () => onConnect.removeListener(listener));
  },
});

function connect(resident: Resident, port: Port): void {
  const stop = new AbortController();
  port.onDisconnect.addListener(() => stop.abort());
  const show = serveMarks(resident, stop.signal, (pressed) => port.postMessage(pressed));
  port.onMessage.addListener((marks) => show(marks as FieldMarks)); // from our own panel
}
