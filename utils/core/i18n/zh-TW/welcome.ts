/** Texts of the welcome page. */
export const welcome = {
  'welcome.title': '歡迎使用稿邊',
  'welcome.lead':
    '在網頁表單裡直接寫報告：大綱、片語、檢查，就在您正在寫的文字方塊旁邊。範本與片語目前是簡體中文，可以改成自己的。',
  'welcome.try': '先試一試',
  'welcome.try.outline': '在「大綱」找到缺少的段落，點一下就插入到適當的位置。',
  'welcome.try.undo': '在內文裡按 Ctrl+Z，剛插入的內容會原樣復原。',
  'welcome.try.snippets': '在「片語」輸入拼音首字母，例如 zj，按 Enter 插入。',
  'welcome.try.checklist': '在「檢查」點一個問題，內文會跳到那裡；能修正的一鍵修正。',
  'welcome.form': '試寫用的表單',
  'welcome.form.title': '標題',
  'welcome.form.title.value': '市档案局2024年档案专项工作总结',
  'welcome.form.body': '內文（隨意寫，不會送出到任何地方）',
  'welcome.form.body.value':
    '2024年，市档案局按照年初部署，围绕档案规范化管理扎实开展工作。现将有关情况总结如下：\n一、工作开展情况\n（一）健全制度。修订管理办法3项，组织培训XX次。\n（三）推进数字化。完成文书档案扫描8.6万页。\n二、下一步工作计划\n明年三月底前完成余下扫描，由档案科负责。',
  'welcome.questions': '再回答三個問題（也可以以後再說）',
  'welcome.what': '您常寫什麼？',
  'welcome.what.hint': '選取的類型會排在大綱面板的最前面。',
  'welcome.where': '在哪些網站寫？',
  'welcome.where.hint': '加上網址後，在那裡點一下文字方塊就能用，不必先點圖示。在其他網站，稿邊不會執行。',
  'welcome.devices': '用幾台電腦？',
  'welcome.devices.hint':
    '只用一台，什麼都不用設定。用好幾台，可以讓片語在它們之間同步；放在哪裡由您決定，稿邊沒有伺服器。',
  'welcome.devices.set-up': '設定同步',
  'welcome.keys': '按鍵',
  'welcome.keys.open': '開啟稿邊',
  'welcome.keys.commands': '在面板裡：搜尋全部操作',
  'welcome.keys.undo': '在文字方塊裡：復原剛插入的內容',
  'welcome.keys.list': '在片語清單裡：選擇並插入',
  'welcome.keys.escape': '在面板裡：返回上一層',
};
