## What went wrong, and what to do about it.

# Dates (crate record, module edtf)
edtf-empty = 请填写日期，大致的也可以，例如“2020年5月”“2019年左右”。
edtf-too-long = 日期太长了。这里只写日期，其余内容可以写在备注里。
edtf-control = 日期中有看不见的字符。请清除后重新输入。
edtf-unexpected = 日期写法有误。请试试“2020-05-12”或“2020年5月”。
edtf-year = 年份须为四位数字，范围从−9999到9999。
edtf-month = 没有这个月份或季节。月份从01到12。
edtf-day = 这个月没有这一天。
edtf-clock = 此处的时间无效。请写成例如“2020-03-27T16:00”。
edtf-reversed = 结束早于开始。请检查两个日期的顺序。
edtf-no-date = 缺少日期。请至少填写开始或结束日期。
edtf-left-out = 不支持这种专业的日期写法。请改写为“1950年左右”或“1950年代”。
edtf-not-understood = 无法识别这个日期，或者它有多种读法。请试试“2020年3月12日”“2020年春”或“2020年5月左右”。
edtf-year-missing = 请加上年份：写“2020年3月”，不要只写“3月”。

# Importing a spreadsheet of context (crate exchange, module context). A place, then what is wrong and what to do.
import-at-cell = 第 { $row } 行，“{ $field }”列：{ $problem }
import-at-row = 第 { $row } 行：{ $problem }
import-at-file = 文件：{ $problem }
import-empty = 文件是空的。请选择正确的文件，或重新保存。
import-no-rows = 只有列名，没有内容。请至少添加一行。
import-not-utf8 = 文本不是 UTF-8 编码（从第 { $at } 字节起）。请将文件另存为“CSV UTF-8”。
import-too-large = 文件超过 { $limit } MB。请拆分成几个文件。
import-separator = 单元格之间用的是“{ $found }”。请以逗号分隔保存文件。
import-separator-tab = 单元格之间用的是制表符。请以逗号分隔保存文件。
import-wrong-columns = 第一行必须是“{ $expected }”，现在是“{ $found }”。
import-missing-column = 缺少“{ $field }”列。请在第一行加上，列名须完全一致。
import-unclosed-quote = 有一个直引号（"）打开了单元格却没有闭合。请将它闭合；若它是文字的一部分，请写两个。
import-text-after-quote = 闭合单元格的直引号（"）后面还有文字。属于文字的引号请写两个。
import-missing-cells = 应有 { $expected } 个单元格，只有 { $found } 个。请补上缺少的逗号，单元格为空也要有。
import-extra-cells = 应有 { $expected } 个单元格，却有 { $found } 个。含逗号的文字请用直引号（"）括起来。
import-bad-date = “{ $value }”不是 EDTF 日期。可写成 2020-03-13、2020-05、2020-05~ 或 2020-04/2020-05。
import-unknown-code = “{ $value }”不是已知的代码。可选：{ $allowed }。
import-missing-fact = 缺少事实。请用一句话写明发生了什么，或删除这一行。
import-control-character = 事实中有不可见字符。请删除后重新输入。
import-bad-source = “{ $value }”不是网址。多个网址用空格分开，每个都以 https:// 或 http:// 开头。
import-no-source = 已证实的事实必须注明来源。请添加网址，或把代码改为“unconfirmed”。
import-too-long = 文字太长（超过 20000 个字符）。请缩短。
import-repeated = 这一行与第 { $first } 行重复。请删除其中一行。
import-refused = 这个值不符合规则。请改正。
import-too-many = 还有其他问题，只显示前 { $limit } 个。请改正后重试。
