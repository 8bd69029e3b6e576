/** Failures: what happened to the text, what is safe, what to do next. */
export const failures = {
  'failure.page/restricted':
    '瀏覽器不允許擴充功能在這個頁面執行（例如瀏覽器設定頁、擴充功能商店）。請切換到要填寫的網頁。',
  'failure.page/not-enabled':
    '稿邊還沒有在此頁面啟用。請點選工具列上的稿邊圖示，或按 Alt+Shift+D；常用的網站，可開啟「在這個網站一律啟用」。',
  'failure.page/lost': '頁面已重新整理或關閉，沒有寫入任何內容。請重新點選要填寫的文字方塊。',
  'failure.field/none': '這個頁面還沒有找到可填寫的文字方塊。請點選要寫的文字方塊；如果它是後來才出現的，點一下即可。',
  'failure.field/read-only': '這個文字方塊是唯讀的，無法寫入。請換一個可以編輯的文字方塊。',
  'failure.field/disabled': '這個文字方塊已停用，無法寫入。請先在頁面上啟用它，或換一個文字方塊。',
  'failure.field/password': '這是密碼欄，稿邊不會讀取或寫入。請點選內文所在的文字方塊。',
  'failure.field/unsupported': '這個輸入欄只能填數字、日期或驗證碼等內容，不能寫內文。請點選內文所在的文字方塊。',
  'failure.field/plug-in':
    '內文由 Office 或 WPS 外掛程式顯示，網頁和擴充功能都讀不到也寫不進去，沒有寫入。請複製內容後在外掛程式裡貼上。',
  'failure.field/gone': '文字方塊已從頁面上消失，沒有寫入任何內容。請重新點選要寫的文字方塊。',
  'failure.field/stale': '文字剛剛有變動，為避免寫錯位置，沒有寫入。請再試一次。',
  'failure.field/composing': '輸入法正在選字，沒有寫入。請先完成輸入再插入。',
  'failure.insert/nothing': '沒有需要插入的內容，原文維持不變。',
  'failure.insert/one-line': '這裡只能填一行，放不下分行的章節，沒有寫入。請點選正文所在的文字框，再插入一次。',
  'failure.insert/too-long': '插入後會超過此文字方塊的字數上限，沒有寫入。可以截短後插入，或先刪減內容。',
  'failure.insert/not-kept': '這個編輯器沒有接受寫入，原文維持不變。可以複製內容後手動貼上。',
  'failure.insert/doubtful': '寫入結果與預期不符，已停止，沒有再次寫入。請檢查文字方塊，必要時按 Ctrl+Z 復原。',
  'failure.insert/undone': '您按了復原，內容已收回，沒有再次寫入。',
  'failure.insert/restored': '寫入的位置或內容不對，已經還原，原文維持不變。可以複製內容後手動貼上。',
  'failure.snippet/gone': '這則片語已被刪除，沒有寫入任何內容。請換一則。',
  'failure.snippet/invalid': '片語裡的待填欄位寫法有誤，沒有寫入。請編輯片語後再試。',
  'failure.store/unavailable': '無法讀取本機資料庫，沒有更動任何內容。請重新啟動瀏覽器後再試。',
  'failure.store/full': '磁碟空間不足，沒有儲存。原有內容不受影響，請清出磁碟空間後再試。',
} as const;
