/** The last touch to an indicator's name. */
import { RATIO, SCOPE } from './words/nouns';

/** 36个过江通道、…等一批重大项目: what is counted is the first of the list. */
const FIRST_OF = /^([^、，]{3,})、.*等(?:一批|一系列|多项|多个)[^、]*$/;

/** 非遗项目|市级以上: which of them are counted stands before them. */
const LEVEL_BEHIND = /^([^、，]{2,12})((?:国家|省|市|县|区)级(?:及?以上)?)$/;

/** 交流轮岗教师不少于应交流总数的: a share of them. */
const OF_ALL = /^([^占、，]{2,14})(?:不少于|不低于|不超过|达到?)([^占、，]{2,12}(?:总数|总量|总额|人数))$/;

/** 占规模以上工业总产值的比重 → …占规模以上工业总产值比重. */
export function tidy(name: string): string {
  const first = FIRST_OF.exec(name)?.[1];
  let noun = (first ?? name).replace(/^[、，：；\s）]+|[、，：；\s的（]+$/g, '').replace(/各类|各种/g, '').replace(/^(?:最新|急需|紧缺)的?/, '')
    .replace(/(?<=项目|企业|单位|人员|产品)(?:清单|名单|目录|榜单)$/, '').replace(/（[^）]*(?:之比|指|即|不含)[^）]*）$/, '').replace(/^.*、.*等(?:各级)?(?=[^）、]{4,}$)/, '');
  noun = noun.replace(/以[^，、]{1,8}为单位$/, '').replace(LEVEL_BEHIND, '$2$1').replace(/^[创获夺评](?=[^，、]{2,10}奖$)/, '');
  noun = noun.replace(OF_ALL, '$1占$2');
  const scope = SCOPE.find((word) => noun.startsWith(word));
  if (scope && noun.length > scope.length + 1) noun = noun.slice(scope.length);
  noun = noun.replace(/的(?=(?:比重|比例|比率|份额|贡献率|占比|总数|数量)$)/, '').replace(/(?:总数|全年)?（(?=[^）]*$)/, '');
  if (/占/.test(noun) && !RATIO.test(noun) && !/占比|占用|占地/.test(noun)) noun = `${noun.replace(/(?:总量|总数)?的?$/, (end) => end.replace('的', ''))}比重`;
  return noun;
}

export const balanced = (name: string): string => {
  const quotes = (name.match(/“/g) ?? []).length - (name.match(/”/g) ?? []).length;
  return quotes > 0 ? name.replace(/“(?=[^”]*$)/, '') : quotes < 0 ? name.replace('”', '') : name;
};
