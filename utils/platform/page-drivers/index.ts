// All drivers. They run in the page; only the background loads them, and sends one when an editor asks for it.
import type { DrivenEditor } from '@/utils/app/protocol';
import { driveAce } from './ace';
import { driveCkeditor4 } from './ckeditor4';
import { driveCodemirror5 } from './codemirror5';
import { driveCodemirror6 } from './codemirror6';
import type { PageDriver } from './driver';
import { driveFroala } from './froala';
import { driveKindeditor } from './kindeditor';
import { driveMonaco } from './monaco';
import { driveSummernote } from './summernote';
import { driveTinymce } from './tinymce';
import { driveUeditor } from './ueditor';

export const PAGE_DRIVERS: Readonly<Record<DrivenEditor, PageDriver>> = {
  ace: driveAce,
  ckeditor4: driveCkeditor4,
  codemirror5: driveCodemirror5,
  codemirror6: driveCodemirror6,
  froala: driveFroala,
  kindeditor: driveKindeditor,
  monaco: driveMonaco,
  summernote: driveSummernote,
  tinymce: driveTinymce,
  ueditor: driveUeditor,
};
