## 打印文件与时间线的用语。

report-sealed = 文字已封存，您无权阅读。
report-no-words = 没有写下文字。
report-pair = { $one }：{ $other }
report-elsewhere = 此处未显示的条目

## 时间线

report-timeline = 时间线
report-timeline-span = { $from }至{ $to }。
report-timeline-brackets = { $n ->
    [0] 尚未划分时期。
   *[other] 由人划分的时期 { $n } 个。
}
report-timeline-events = { $n ->
    [0] 没有背景事件。
   *[other] 背景事件 { $n } 件。
}
report-timeline-statements = { $n ->
    [0] 尚无关于步骤的陈述。
   *[other] 关于步骤的陈述 { $n } 条。
}
report-timeline-unknown = { $n ->
    [0] 每个核心步骤都至少有一条记录。
   *[other] { $n } 个核心步骤没有任何记录。
}
report-timeline-contacts = { $n ->
    [0] 没有计入的接触。
   *[other] 计入的接触 { $n } 次。
}
report-timeline-alt = 时间线。{ $what }其后的大事记以文字说明同样的内容。
report-axis-month = { $year }年{ $month }
report-today = 今天
report-lane-events = 团队周围
report-lane-steps = 步骤
report-lane-practice = 接触
report-lane-voices = 声音
report-lane-unknown = 没有记录的核心步骤
report-none-events = 这段时间没有事件：请补充团队周围发生的事。
report-none-steps = 这段时间尚无关于步骤的陈述。
report-none-practice = 这段时间没有计入的接触。
report-none-voices = 这段时间没有研究的贡献，也没有论断。
report-most-day = 每天最多 { $n }
report-most-week = 每周最多 { $n }
report-most-month = 每月最多 { $n }
report-most-year = 每年最多 { $n }
report-most-all = 共 { $n }
report-mark-event = { $date }：{ $fact }。{ $confidence }。
report-mark-disputed = 另有条目说法不同。
report-mark-step = { $date }：步骤 { $id }，{ $name }。{ $state }。
report-mark-debt = 欠项：有待补救。
report-mark-debt-until = 欠项：须在{ $until }前补救。
report-mark-given = { $date }：研究的贡献。{ $what }。
report-mark-cost = { $date }：研究的代价。{ $what }。
report-mark-claim = { $date }：论断。{ $text }。{ $state }。
report-mark-gap = 核心步骤 { $id }，{ $name }：没有记录，情况未知。
report-mark-cluster = 此处还有 { $n } 个标记：见列表。
report-mark-bracket = { $label }。开始：{ $start }；结束：{ $end }。
report-legend-step = 步骤：{ $state }
report-legend-debt = 欠项：有待补救的核心步骤
report-legend-gap = 没有记录的核心步骤：情况未知
report-legend-given = 研究的贡献
report-legend-cost = 研究的代价
report-legend-claim = 论断
report-legend-uncertain = 不确定日期的可能范围
report-legend-practice = 接触；较浅者日期不确定
report-legend-fuzzy = 不确定的时期边界

## 案例研究

report-case-study = 案例研究
report-case-subtitle = 根据团队记录写成的案例研究
report-untitled = 未命名的项目
report-invented = 虚构示例：其中的团队、步骤和接触并不存在。
report-contents = 目录
report-place = 地点
report-purpose = 目的
report-made-on = 生成日期
report-record-seq = 所读条目，截至序号
report-record-root = 记录指纹
report-nothing-yet = 尚无内容

report-section-reading = 本文件是什么，如何阅读
report-reading = 本文件由团队记事的记录生成，没有任何添加：每一行都可追溯到承载它的条目。记录中缺少的，这里同样缺少，并会说明。
report-date-occurred = 何时发生
report-date-occurred-meaning = 事情发生的日期，当事人说得多精确或多模糊，就照样保留。
report-date-recorded = 何时写下
report-date-recorded-meaning = 条目写下的时刻，以设备时钟为准。
report-date-told = 何时讲述
report-date-told-meaning = 事后讲述回忆时的讲述日期。事后的看法也是资料。
report-rule-unknown = 未知不等于跳过。
report-rule-unknown-why = 没有人提到的步骤是未知。只有当有人这样说并给出理由时，才写“已跳过”。
report-rule-brackets = 时期由人划分。
report-rule-brackets-why = 时期不由计算得出，别人也可以有不同的划分。计算的只是每件事相对于时期的位置。
report-rule-uncertain = 不确定的日期仍然不确定。
report-rule-uncertain-why = 可能属于两个时期的事放在前一个时期，并注明另一个。
report-rule-cite = 每一行都注明条目。
report-rule-cite-why = 行末的八个字符指明条目；完整清单在文末。
report-rule-sealed = 封存的文字仍然封存。
report-rule-sealed-why = 凡是您无权阅读的文字，本文件都会说明，只显示代码和日期。
report-pathway-note = 步骤清单的由来

report-section-timeline = 时间线
report-section-chronology = 分时期大事记
report-none-chronology = 没有带日期的事实。请添加背景事件、步骤或研究的贡献，日期模糊也可以，例如“2020年春”。
report-none-brackets = 尚未划分时期。请选择“写记录”，再选“划分一个时期”：名称、起止（不确定也可以）和理由。
report-none-in-bracket = 没有条目属于这个时期。
report-outside = 不属于任何时期
report-outside-short = 时期之外：
report-bracket-drawn = 开始：{ $start }；结束：{ $end }。划分者：{ $who }。
report-bracket-reason = 所给理由：{ $reason }。
report-sources-word = { $n ->
   *[other] 来源：
}
report-no-source = 没有来源。
report-sources-sealed = 来源已封存。
report-debt = 欠项：有待补救
report-debt-until = 欠项：须在{ $until }前补救
report-disputed = 有不同说法。
report-disputed-by = 另一条目说：{ $says }。
report-possibly-in = 也可能属于：{ $brackets }。
report-in-conflict = 该条目有两个版本等待取舍；此处显示较新的一个。
report-reason = 理由：{ $reason }。
report-reason-sealed = 理由已封存。
report-until = 期限：{ $until }。
report-step-name = { $id } { $name }
report-step-state = 步骤 { $id }，{ $name }：{ $state }
report-step-evidence = 步骤 { $id } 的佐证：{ $what }

report-section-steps = 各时期的步骤
report-none-statements = 还没有人谈到步骤。请打开“路径”页面，选择一个步骤，说明它的现况，附上日期，最好还有佐证。
report-steps-reading = 每格显示该时期内关于步骤的说法。“可能”表示日期也可能落在别处。短横表示记录在该时期没有提到它。
report-steps-cut = 时期多于表格所能显示的数目：此处显示最前面的几个，大事记包含全部。
report-steps-caption = 路径步骤与危机时期
report-steps-elsewhere = 不在路径中的步骤
report-column-step = 步骤
report-column-now = 现况
report-possibly = { $date }，可能
report-also-said = 另有人说“{ $state }”：{ $who }
report-evidence = { $n ->
    [1] 佐证：
   *[other] 佐证（{ $n }）：
}
report-thin = 没有佐证

report-section-balance = 挑战与机会
report-none-effects = 还没有人说明危机造成了什么阻碍或打开了什么机会。请从事件页面记下它对某个步骤的影响：挑战、机会，或两者皆有。
report-balance-reading = 人们所说的危机对步骤的影响。同一事件对一人可能是挑战，对另一人可能是机会：两种说法都保留。
report-balance-caption = 按时期和机制列出的影响
report-column-effect = 影响
report-column-mechanism = 机制
report-column-said = 所说内容
report-intensity = 强度：{ $level }
report-no-mechanism = 未说明机制
report-on-step = → { $id } { $name }
report-quote = “{ $words }”
report-said-by = { $who }，{ $date }
report-possibly-here = 可能属于这个时期
report-disagree = 看法不一
report-side = { $who }：{ $effect }

report-section-practice = 实践数字
report-none-contacts = 没有计入的接触。记一次接触，或记下当天的次数，这一节就会有内容；不需要任何姓名。
report-practice-reading = 接触只计次数，不记人。日期不确定的接触另列，计在最早可能的那一天；可能属于两个时期的，两处都列出。
report-practice-caption = 各时期的接触
report-whole-time = 整个时期
report-column-bracket = 时期
report-column-contacts = 接触（日期确知）
report-column-uncertain = 不确定的接触

report-section-research = 研究的贡献与代价
report-none-research = 尚无记录。请记下研究带来的（人手、经费、反思的镜子）和花费的时间，再少也值得记。
report-research-caption = 研究的贡献与代价
report-side-given = 研究的贡献
report-side-cost = 研究的代价
report-side-given-none = 没有记下贡献
report-side-cost-none = 没有记下代价
report-side-minutes = { $side }（{ $hours }）
report-minutes = （{ $hours }）
report-length = { $h } 小时 { $m } 分钟
report-length-hours = { $h } 小时
report-length-minutes = { $m } 分钟
report-column-what = 内容
report-column-when = 时间
report-column-words = 说明

report-section-claims = 论断与证据
report-none-claims = 没有论断。团队觉得明白了什么，就用一句话写下来，并注明支持它和反对它的条目。
report-claims-reading = 论断不是事实。以下列出支持它和反对它的内容。
report-claim-sort = { $sort }论断，{ $state }。
report-claim-type-descriptive = 描述性
report-claim-type-temporal = 时间性
report-claim-type-causal = 因果
report-claim-type-evaluative = 评价性
report-claim-proposed = 已提出
report-claim-supported = 有支持
report-claim-contested = 有争议
report-claim-withdrawn = 已撤回
report-claim-for = 支持：
report-claim-for-none = 尚无支持它的内容。
report-claim-against = 反对：
report-claim-against-none = 没有记下反对的内容；但这不是证明。
report-single-source = 这一因果论断只有单一来源。
report-and-then = ；

report-section-sources = 来源
report-none-sources = 没有引用来源。请为背景事件补充网址或文献。

report-section-made = 本文件如何生成
report-made = 生成于{ $date }，依据记录中第 1 至第 { $seq } 条。同一记录读到同一位置，由权限相同的人生成，得到的文件相同。
report-root-is = 该位置的记录指纹：
report-verify = 命令“jalon verify”会重新计算这一指纹，并指出不再吻合的条目。
report-unknown-kinds = 有 { $n } 条条目的类型是此版本不认识的，已保留但未读取。
report-malformed = 有 { $n } 条条目的形式不符，未读取。
report-entries = 引用的条目
report-entries-reading = 每个条目在记录中的位置和日期：何时发生、何时写下、何时讲述。
report-entries-caption = 引用的条目，按记录顺序
report-column-entry = 条目
report-column-seq = 序号
report-column-kind = 类型
report-column-occurred = 发生
report-column-recorded = 写下
report-column-who = 作者
report-told = 讲述：{ $date }
report-kind-pathway-step = 步骤
report-kind-pathway-evidence = 步骤的佐证
report-kind-crisis-named = 危机
report-kind-crisis-bracket = 时期
report-kind-crisis-context = 背景事件
report-kind-crisis-dispute = 矛盾
report-kind-crisis-effect = 对步骤的影响
report-kind-inquiry-contribution = 研究的贡献或代价
report-kind-story-claim = 论断

# What is owed, in the chapter on steps
report-owed-title = 欠项
report-owed-none = 截至目前，没有拖欠的核心步骤。
report-owed-what = 核心步骤如被精简、推迟或跳过，或在其他步骤开始时被越过，则在完成之前都算欠项。
report-owed-said = 据称“{ $state }”，{ $date }
report-owed-passed = 为开始“{ $step }”而越过，{ $date }；有人负责
report-owed-unanswered = “{ $step }”开始时被越过，{ $date }；还没有人对此负责
report-owed-late = 已逾期
report-lacks = 仍缺少：{ $kinds }
report-colon = { "：" }
report-step-passed = 为开始{ $toward }而越过{ $id }
report-owed-due = 应在{ $until }前补上
report-thin-some = 证据单薄
