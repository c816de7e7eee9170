/** Marks that may not begin a line and such as may not end one (GB/T 15834; Word's and LibreOffice's lists for zh-CN differ in what a plan never has). */
export const NO_BEGIN = new Set('!),.:;?]}¢·ˇ―‖’”′、。〃〉》」』】〕〗〞︶︺︾﹀﹄！），．：；？］｜｝～￠々\'"-');
export const NO_END = new Set('([{£¥‘“〈《「『【〔〖〝（［｛￡￥\'"');

/** Marks that may stand outside the right edge, one a line. */
export const HANGING = new Set('、。，．：；？！）〕】》〉」』〗］｝”’,.:;?!');
