# 计数表，以及一天结束时如何录入；工时与报酬；督导及其提醒；启动时关于手机的说明。

# 纸上的计数表
tally-sheet-title-day = 一天的计数表
tally-sheet-title-week = 一周的计数表
tally-sheet-date = 日期
tally-sheet-week-of = 周一日期
tally-sheet-number = 表号
tally-sheet-how = 每次接触描一画
tally-sheet-total = 合计
tally-sheet-all = 接触总数
tally-sheet-nobody = 只计数，不写任何人：不写姓名、首字母或地址。录入之后，请销毁此表。
tally-sheet-enter = 用相机对准方块，即可录入此表。
tally-sheet-qr = 通往此表录入页面的二维码
tally-sheet-part = 第 { $n } 张，共 { $all } 张
weekday-mon = 星期一
weekday-tue = 星期二
weekday-wed = 星期三
weekday-thu = 星期四
weekday-fri = 星期五
weekday-sat = 星期六
weekday-sun = 星期日
weekday-short-mon = 一
weekday-short-tue = 二
weekday-short-wed = 三
weekday-short-thu = 四
weekday-short-fri = 五
weekday-short-sat = 六
weekday-short-sun = 日

# 打印页面
paper-title = 打印计数表
paper-lead = 适合不带手机的日子。每次接触描一画，晚上按同样的顺序录入几个数字即可。
paper-by = 各行内容
paper-by-setting = 接触的地点类型
paper-by-support = 提供的支持
paper-for = 用于
paper-for-day = 一天
paper-for-week = 一周
paper-lang = 表的语言
paper-copies = 版式
paper-copies-one = 一张 A5
paper-copies-two = A4 上两张，可裁开
paper-show = 显示
paper-preview = 预览
paper-pdf = 打开 PDF
paper-print = 打印本页
paper-how = 方块通往录入页面，其中只有本站的地址和各行的顺序。

# 录入
sheet-title = 录入计数表
sheet-lead = 各行与纸上的内容和顺序相同。输入数字后按回车键或 Tab 键；空着的行算作零。
sheet-days = 最近两周
sheet-missing = { $n ->
    [0] 每一天都已录入。
   *[other] 有 { $n } 天尚未录入。休息日无需录入。
}
sheet-is-entered = 已录入：{ $n } 次接触
sheet-is-others = 他人已计数
sheet-is-missing = 未录入
sheet-day = 表的日期
sheet-day-hint = 2020-05-12、“2020年5月12日”、“昨天”。
sheet-of-day = { $weekday }（{ $day }）的计数表
sheet-note = 表号、备注
sheet-note-hint = 不写任何人的情况。
sheet-more = 表号、备注
sheet-sum = 各行之和：
sheet-all-hint = 只在与各行之和不同时填写，例如有的接触不属于任何一行。
sheet-further = 不再提供的行：
sheet-other-paper = 此表打印时的各行与今天不同。请看名称，不要看顺序。
sheet-keep = 保存，录入下一天
sheet-correct = 保存修订
sheet-kept = 已保存：{ $day }，{ $n } 次接触。
sheet-correcting = 这一天已录入
sheet-correcting-what = 已计 { $n } 次接触。您在此保存的内容会修订它；旧版本仍可查看。
sheet-several = 这一天已有 { $n } 份计数。
sheet-correct-one = 修订 { $n } 次接触的那一份
sheet-other = 他人（{ $who }）已为这一天计数：{ $n } 次接触。
sheet-one-by-one = 这一天已有 { $n } 次接触逐一记录。此处请只计其余的。
sheet-double = 这一天已录入
sheet-double-what = 一份计数，{ $n } 次接触。
sheet-double-ask = 尚未保存任何内容。这是修订，还是同一天的另一张表？
sheet-go-correct = 修订该计数
sheet-go-beside = 另外添加
sheet-by-setting = 按地点类型录入
sheet-by-support = 按支持录入
problem-not-one-day = 必须是某一天，例如 2020-05-12。
problem-day-ahead = 这一天尚未到来。
problem-fewer-in-all = 这个数字小于各行所计。

# 各种表单旁边
write-sheet-lead = 在纸上计数的一天：十二个小数字，只用键盘即可。
write-paper-lead = 计数表，A5 或一页两张，三种语言。
write-week-lead = 一次写七天，以及是否有报酬。
write-hours = 记录某一天的工时
write-hours-lead = 多长时间，是否有报酬。整周的工时请在工时页面填写。
field-hours-time = 时长
field-hours-time-hint = “7:30”、“7.5”或“450分钟”。
field-hours-pay = 报酬
field-hours-occurred = 日期
field-hours-occurred-hint = 不填即为今天。

# 工时
hours-title = 工时与报酬
hours-lead = 您的工时，以及是否有报酬。协调员为发放报酬可以看到这些数字；此外别无内容。
hours-hint = 请写“7:30”、“7.5”或“450分钟”。空格不表示任何内容；清空的格会被撤回。
hours-week = { $day }起的一周
hours-weeks = 其他各周
hours-before = 前一周
hours-after = 后一周
hours-keep = 保存这一周
hours-kept = 这一周已保存。
hours-own = 我的工时
hours-none = 尚无记录。
hours-none-period = 此期间没有记录。
hours-by-week = 按周
hours-by-month = 按月
hours-all = 总计
hours-sheet = 供签字的表（PDF）
hours-everyone = 用于发放报酬
hours-everyone-lead = 整个团队的工时，仅此而已。个人自己保留的内容不在其中。
hours-from = 从
hours-to = 至
hours-show = 显示
hours-csv = 报酬发放用表（CSV）
hours-csv-hint = 表中有姓名。系统会请您再次证明身份，送出的内容会记入访问日志。
hours-period = { $from }至{ $to }
hours-head-who = 谁
hours-head-day = 日期
hours-head-minutes = 分钟
hours-head-hours = 小时
hours-head-pay = 报酬代码
hours-head-pay-label = 报酬
hours-minutes = { $m }分钟
hours-hours = { $h }小时
hours-both = { $h }小时{ $m }分
problem-not-a-time = 无法确定是多长时间。请写“7:30”、“7.5”或“450分钟”。
problem-changed-meanwhile = 此格在此期间已有变化。请重新打开这一周，再试一次。
problem-day-too-long = 这一天会超过二十四小时。

# 供签字的表
timesheet-title = 工时表
timesheet-when = 期间
timesheet-period = { $from }至{ $to }
timesheet-made = 制表日期
timesheet-days = 逐日
timesheet-head-day = 日期
timesheet-head-time = 时长
timesheet-head-hours = 小时
timesheet-head-pay = 报酬
timesheet-sums = 总计
timesheet-decimal = （{ $hours }）
timesheet-none = 此期间没有记录。
timesheet-signed = 签字
timesheet-signed-worker = 工作者
timesheet-signed-other = 诊所代表
timesheet-on = 日期 ____________

# 督导
supervision-title = 督导
supervision-lead = 何时、多久、下一次最迟何时。从不记录所谈内容。
supervision-none = 最近一年没有督导记录。
supervision-list = 已记录的督导
supervision-head-when = 日期
supervision-head-held = 是否进行
supervision-head-kind = 种类
supervision-head-mode = 方式
supervision-head-time = 时长
supervision-head-by = 记录者
supervision-held = 是
supervision-missed = 否
supervision-due = 下一次：最迟{ $day }，还有 { $n } 天
supervision-today = 下一次：今天，{ $day }
supervision-past = 原应最迟在{ $day }进行，已过 { $n } 天
supervision-last = { $days ->
    [0] 上一次在今天
   *[other] 上一次在 { $days } 天前
}；约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
supervision-last-at-least = { $days ->
    [0] 上一次在近日
   *[other] 上一次至少在 { $days } 天前
}；约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
supervision-last-none = { $days ->
    [0] 工作今天开始，尚无督导记录
   *[other] 尚无督导记录，工作已开始 { $days } 天
}；约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
supervision-no-cadence = 尚未约定间隔，或工作尚未开始。间隔写在角色说明中。
supervision-near = 督导将近
supervision-near-peer-worker = 如果还没有定下时间，请提出要求：这是您的权利，不是恩惠。
supervision-near-supervisor = 如果还没有定下时间，请主动约一次。
supervision-near-coordinator = 如果还没有定下时间，请看看有什么阻碍。
supervision-see = 查看日期

# 工时没有报酬的信号
sign-hours-unpaid-title = 有工时没有报酬
sign-hours-unpaid-why = { $days } 天内有 { $time }记为无报酬。
sign-hours-unpaid-why-late = { $days } 天内有 { $time }记为延迟支付。
sign-hours-unpaid-next = 看看还缺什么：合同、签字还是预算。拖欠报酬比工作本身更消磨人。
sign-hours-unpaid-rule = 只向协调员显示，{ $days } 天内满 { $n } 分钟即出现。
sign-hours-unpaid-act = 查看工时

# 程序启动时
cli-serving-phones = 手机只能通过 HTTPS 安装记录应用。仅在本机上，其余一切照常；手机的设置请见 docs/running.md。
