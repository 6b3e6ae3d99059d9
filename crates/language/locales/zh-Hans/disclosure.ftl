# 数字对团队以外的人意味着什么。
disclosed-about = 约 { $n }
disclosed-withheld = 不公开
disclosed-withheld-count =
    { $n ->
        [0] 没有不公开的数字。
       *[other] { $n } 个数字不公开。
    }
disclosed-for = 供谁使用
disclosed-note-team = 供团队使用：数字为原数。请勿外传；对外请用“对外发送”的导出。
disclosed-note-outside = 供对外发送：小于 { $n } 的数字不公开，另有一些数字一并不公开，以免被推算出来。数据为汇总数据，并非法律意义上的匿名数据。
disclosed-note-whole = 整表不公开：无论公开哪一部分，小数字都可能被推算出来。
disclosed-contacts-until = 截至{ $day }的接触：{ $n }。
disclosed-home-contacts = 次接触，截至{ $day }
disclosed-bars-withheld = 数字不公开
disclosed-legend = 次数不公开的接触
disclosed-practice-reading = 小数字不公开，另有一些一并不公开，以免被推算出来。只计已结束的月份。
disclosed-waits = 这些接触出自一个人的工作。在同伴支持员看过将公开的内容之前，不公开任何部分。
disclosed-waits-since = 已公开至{ $day }。其后的部分等待同伴支持员查看。
disclosed-months = 按月和按年的接触
disclosed-period = 时段
disclosed-span = { $from }至{ $to }
disclosed-none-yet = 尚无可公开的已结束月份。
disclosed-no-list = 接触不向团队以外逐条显示：否则就能数出来。
disclosed-no-medians = 对团队以外不给出各周数字和中位数：那等于换个名字的小数字。
disclosed-exports-team = 供团队使用，数字为原数
disclosed-exports-outside = 对外发送，受保护并登记
disclosed-csv-team = 供团队使用的 CSV
disclosed-csv-outside = 对外发送的 CSV
disclosed-study-team = 供团队使用，数字为原数：
disclosed-study-outside = 对外发送，小数字不公开，并登记：

# 文件离开之前。
release-title = 对外发送：{ $what }
release-lead = 请看清将要离开的内容，再说明发给谁、为什么。此次发送将登记。
release-preview = 将要离开的内容
release-drawn-from = 文件只显示这些接触次数，别无其他。
release-brackets = 按时期的接触
release-contacts-bracket-certain = 确定在该时期内
release-contacts-bracket-possible = 可能在该时期内
release-contacts-outside-certain = 各时期之外，日期确定
release-contacts-outside-possible = 各时期之外，日期不确定
release-table-steps = 各时期的步骤
release-table-effects = 各时期的阻碍与契机
release-table-who = 谁在何时书写
release-table-tempo = 接触随时间的变化
release-table-timeline = 时间线
release-table-study = 案例研究
release-to = 发给谁
release-recipient-sponsor = 主管负责人
release-recipient-partner = 诊所的合作方
release-recipient-public-body = 公共机构
release-recipient-researcher = 研究人员
release-recipient-public = 所有人
release-recipient-other = 其他
release-name = 接收方名称
release-name-hint = 写机构，不写个人。
release-for = 为什么
release-purpose-report = 汇报项目情况
release-purpose-funding = 经费
release-purpose-research = 研究或发表
release-purpose-teaching = 教学
release-purpose-law = 法律或法院
release-purpose-other = 其他
release-reason = 为何仍要发送
release-reason-hint = 将写入登记册。请说明为何无人会被认出，或何者更为重要。
release-differs = 与此前的发送并看，这一份透露过多
release-differs-why = 同时持有两份文件的人可以相减，得出小数字，或推算出曾不公开的数字。
release-differs-by =
    { $n ->
       *[other] 涉及 { $n } 个数字
    }
release-refused = 只有协调员可以发送，并须说明理由。往往再等几个月就可以了。
release-changed = 您查看之后数字有变。请再看一遍将要离开的内容。
release-asks = 同伴支持员先看
release-asks-why = 这些接触是其一人的工作，任何阈值都保护不了独自一人。您的请求会出现在其首页；得到同意后您可以取走文件。
release-ask = 请其查看
release-send = 登记并取走文件
release-state-asked = 等待查看
release-state-sent = 已发送
release-state-given-up = 已放弃
release-until = 接触截至{ $day }。
release-let-go = 虽与此前相近仍发送：{ $reason }
release-waits = 等待同伴支持员查看。
release-give-up = 放弃
releases-title = 对外发送
releases-title-lead = 以文件形式离开的内容、发给谁、为什么；以及等待查看的内容。
releases-lead = 离开团队的每一份数字文件都登记在此。新的发送会与此前的相比较。
releases-new = 准备一次发送
releases-all = 登记册
releases-none = 尚无文件离开。
releases-open = 打开发送登记册

# 独自产生这些数字的人的查看。
own-review-title = 我的工作中将离开的内容
own-review-lead = 您是这个角色的唯一一人：这些数字是您的。未经您看过，任何部分都不会离开。说“不”无须理由。
own-review-none = 没有等待您查看的内容。
own-review-due = 您的工作中将离开的内容
own-review-waits =
    { $n ->
       *[other] { $n } 次发送等待您查看
    }
own-review-waits-why = 您会看到将要离开的确切内容，并回答同意、不同意，或要改什么。
own-review-more = 公开您截至{ $day }的接触？
own-review-more-why = 在您同意之前，主管负责人看不到任何部分。
own-review-answered =
    { $n ->
       *[other] 您准备的 { $n } 次发送已有答复
    }
own-review-pages = 页面显示的内容
own-review-pages-why = 团队以外的人在页面上将看到的内容，截至{ $day }；数字在页面上还会取整。同意仅对这些月份有效；不同意则全部收回。
own-review-pages-seen = 您已同意公开至{ $day }。
own-review-pages-unseen = 目前不公开任何部分。
own-review-asked-by = 由{ $who }提出
own-review-changed = 提出之后数字有变：提出者须重新准备。
own-review-answer = 您的答复
own-review-yes = 同意，照此
own-review-no = 不同意
own-review-change = 不能照此
own-review-note = 您想说的
own-review-note-hint = 要改什么。团队可以读到。
own-review-save = 答复
own-review-said-yes = 同伴支持员已同意。
own-review-said-no = 同伴支持员不同意。
own-review-said-change = 同伴支持员要求修改。

# 站点的阈值。
pack-small-counts = 对团队以外，不公开小于此数的数字
pack-small-counts-hint = 留空：6，同时满足 CIHI（小于 5）和 ICES（小于 6）。加拿大卫生部：11。所附法律框架均未规定数目。

# 条目种类、字段与文字。
part-kind-trust-release = 对外发送
part-kind-trust-own-review = 对将离开内容的查看
part-field-trust-pack-small_counts = 小于此数不公开
part-field-trust-release-cells = 数字
part-field-trust-release-digest = 数字的摘要
part-field-trust-release-file = 文件
part-field-trust-release-beside = 尽管有此前发送
part-field-trust-release-purpose = 目的
part-field-trust-release-recipient = 发给谁
part-field-trust-release-state = 状态
part-field-trust-release-table = 表
part-field-trust-release-threshold = 小于此数不公开
part-field-trust-release-until = 截至
part-field-trust-release-withheld = 不公开的数字
part-field-trust-own-review-answer = 答复
part-field-trust-own-review-digest = 数字的摘要
part-field-trust-own-review-release = 发送
part-field-trust-own-review-until = 页面，截至
part-word-trust-release-reason = 为何仍发送
part-word-trust-release-recipient = 接收方名称
part-word-trust-release-view = 当时查看的内容
part-word-trust-own-review-note = 备注
