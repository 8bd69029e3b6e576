/** Failures: what happened to the text, what is safe, what to do next. */
export const failures = {
  'failure.page/restricted':
    'The browser does not let extensions run on this page (browser settings, extension stores). Switch to the page with your form.',
  'failure.page/not-enabled':
    'Draftside is not on for this page yet. Click its toolbar button, or press Alt+Shift+D; for a site you use often, turn on “Always on for this site”.',
  'failure.page/lost':
    'The page was reloaded or closed; nothing was written. Click the field you want to write in again.',
  'failure.field/none': 'No text field has been found on this page yet. Click the field you want to write in.',
  'failure.field/read-only': 'This field is read-only; nothing can be written here. Choose one you can edit.',
  'failure.field/disabled':
    'This field is disabled; nothing can be written here. Enable it on the page, or choose another one.',
  'failure.field/password':
    'This is a password field. Draftside neither reads nor writes it. Click the field for your text.',
  'failure.field/unsupported': 'This input takes numbers, dates or codes, not prose. Click the field for your text.',
  'failure.field/plug-in':
    'An Office or WPS plug-in, or an editor that paints its own text, shows this document; no extension can read or write there. Nothing was written: copy the text and paste it there.',
  'failure.field/gone': 'The field has disappeared from the page; nothing was written. Click the field again.',
  'failure.field/stale':
    'The text has just changed; nothing was written, so that it could not land in the wrong place. Try again.',
  'failure.field/composing': 'An input method is composing; nothing was written. Finish typing, then insert.',
  'failure.insert/nothing': 'There is nothing to insert; the field is as before.',
  'failure.insert/one-line':
    'This field holds one line and sections need more; nothing was written. Click the field for your text and insert again.',
  'failure.insert/too-long':
    'This would exceed the length limit of the field; nothing was written. Cut it to fit, or shorten the text first.',
  'failure.insert/not-kept':
    'The editor did not accept the text; the field is as before. You can copy it and paste by hand.',
  'failure.insert/doubtful':
    'The result is not what was expected; Draftside stopped and did not write again. Check the field, and press Ctrl+Z if need be.',
  'failure.insert/undone': 'You took it back, and it was not put in again.',
  'failure.insert/restored':
    'It did not land as it should and was taken back; the field is as before. You can copy it and paste by hand.',
  'failure.snippet/gone': 'This snippet has been deleted; nothing was written. Choose another one.',
  'failure.snippet/invalid':
    'The placeholders of this snippet have an error; nothing was written. Edit the snippet and try again.',
  'failure.store/unavailable':
    'The library on this device cannot be read; nothing was changed. Restart the browser and try again.',
  'failure.store/full': 'The disk is full; it was not saved. What you had is safe. Free some space and try again.',
} as const;
