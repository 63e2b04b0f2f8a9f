import { jiujiangWaiveAll, jiujiangWaiveSme, tenderBidBondEncourage } from '@tenderlight/law/parameters/deposit'
import { depositWaiver } from '../kinds/encouragement.ts'

export const nationalWaiver = depositWaiver({
  title: { zh: '鼓励减免投标保证金', en: 'Waiving bid deposits is encouraged' },
  requires: {
    zh: '鼓励政府投资项目对信用良好的中小企业减免投标保证金,并同时接受保函。',
    en: 'Publicly funded tenders are encouraged to waive or lower deposits of creditworthy SMEs and to accept guarantees.',
  },
  figure: tenderBidBondEncourage,
  upTo: undefined,
})

export const jiujiangWaiverForAll = depositWaiver({
  title: { zh: '10 万元以下鼓励全部免收(区)', en: 'Up to 100,000 yuan: waive for everybody (district)' },
  requires: {
    zh: '区方案:投标保证金 10 万元及以下的项目,鼓励招标人免收。',
    en: 'District plan: deposits up to 100,000 yuan are better not collected at all.',
  },
  figure: jiujiangWaiveAll,
  upTo: (figure) => figure,
})

export const jiujiangWaiverForSme = depositWaiver({
  title: { zh: '20 万元以下鼓励对中小微免收(区)', en: 'Up to 200,000 yuan: waive for SMEs (district)' },
  requires: {
    zh: '区方案:投标保证金 20 万元及以下的项目,鼓励招标人对中小微企业免收。',
    en: 'District plan: deposits up to 200,000 yuan are better not collected from small and medium enterprises.',
  },
  figure: jiujiangWaiveSme,
  upTo: (figure) => figure,
})
