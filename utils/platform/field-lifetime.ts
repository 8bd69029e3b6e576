import { activeFieldOf, forgetActiveField } from './active-field';
import { sendToFrame } from './messaging/send';

/**
 * Forgets the tab's field when its frame no longer knows it. Asked whenever the tab loads something: `status` also changes
 * when only a frame inside the page loads, and then the field must stay.
 */
export async function dropStaleField(tabId: number): Promise<void> {
  const active = await activeFieldOf(tabId);
  if (active === undefined) return;
  const fields = await sendToFrame(active, 'field/list', {});
  const { fieldId } = active.field;
  if (fields.ok && fields.value.some((field) => field.fieldId === fieldId)) return;
  const now = await activeFieldOf(tabId); // another field may have got the focus meanwhile
  if (now?.frameId === active.frameId && now.field.fieldId === fieldId) await forgetActiveField(tabId);
}
