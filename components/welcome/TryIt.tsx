import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../i18n';
import { PanelApp } from '../panel/PanelApp';
import type { PanelModel } from '../state/panel';
import { sampleForm } from './sample-form';
import type { WelcomeProps } from './WelcomeApp';

/** A form that belongs to no site, and the real panel beside it. */
export function TryIt({ createPanel }: Pick<WelcomeProps, 'createPanel'>) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const [panel, setPanel] = useState<PanelModel>();
  const stop = useRef(new AbortController());
  const start = async () => {
    const form = frame.current?.contentDocument;
    if (!form) return;
    stop.current.abort(); // the form was loaded anew, in another language
    stop.current = new AbortController();
    const model = createPanel(form, stop.current.signal);
    stop.current.signal.addEventListener('abort', () => model.dispose(), { once: true });
    await model.settings.ready;
    setPanel(model);
    await model.start();
  };
  useEffect(() => () => stop.current.abort(), []);
  return (
    <section class="welcome-section" aria-labelledby="try-title">
      <h2 id="try-title">{t('welcome.try')}</h2>
      <ol class="welcome-steps">
        {(['welcome.try.outline', 'welcome.try.undo', 'welcome.try.snippets', 'welcome.try.checklist'] as const).map(
          (step) => (
            <li key={step}>{t(step)}</li>
          ),
        )}
      </ol>
      <div class="welcome-stage">
        <iframe ref={frame} title={t('welcome.form')} srcdoc={sampleForm(t)} onLoad={start} data-sample-form="" />
        <div class="welcome-panel">{panel === undefined ? null : <PanelApp panel={panel} isPart />}</div>
      </div>
    </section>
  );
}
