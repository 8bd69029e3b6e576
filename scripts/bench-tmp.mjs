import { runnerImport } from 'vite';
const ROOT = process.cwd()+'/';
const load = async (p) => (await runnerImport(ROOT+p,{root:ROOT,configFile:false,logLevel:'error'})).module;
const { createSnippetIndex } = await load('utils/core/search/query.ts');
const { makeSnippets } = await load('tests/bench/synthetic.ts');
const Q=['总结', '制度建设', '推进 安全', 'gongzuo', 'anquan', 'zzjy', 'hyjy', 'wtyyfx', 'zhongjie', '推jin工zuo', 'wanshan', '下级','安全生产检察', '台账', 'tz', '没有这样的词', '#安全 落实', 'shujuliucheng', 'a', 'j','gognzuojihua','xqld'];
const t=(f)=>{const s=process.cpuUsage();const r=f();const u=process.cpuUsage(s);return [(u.user+u.system)/1000,r]};
for (const n of [10000,100000]){ const s=makeSnippets(n); const [b,ix]=t(()=>createSnippetIndex(s)); console.log(n,'build',b);
 for(let r=0;r<2;r++) ix.search('anquan',[],0);
 const all=[];
 for(const q of Q){ const ts=[1,2,3].map(()=>t(()=>{const r=ix.search(q,[],0); r.hits(0,60); return r.total})); const m=ts.map(x=>x[0]).sort((a,b)=>a-b)[1]; all.push(m); if(n===100000)console.log(q,m,ts[0][1]); }
 all.sort((a,b)=>a-b); console.log(n,'p50',all[Math.floor(all.length/2)],'p95',all[Math.floor((all.length-1)*.95)]);
}
