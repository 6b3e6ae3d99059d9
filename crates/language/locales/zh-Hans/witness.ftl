# 检查点与核对。
record-unsigned = 这份凭条没有本站点密钥的签名。{ $path }{ $why }

verify-checkpoint = 记录到此为止时签署的检查点与现在不符：此处或之前有条目被改动，摘要也被重算
verify-witness = 某个见证设备或纸页看到的记录与现在不符：此处或之前有条目被改动，摘要也被重算
verify-set-back = 某个检查点或见证设备看到的条目比现有的多：记录被退回了
verify-signature = 某个检查点没有本站点密钥的签名

evidence-format = 这不是 Jalon 能读的证据包
evidence-signature = 检查点没有应有密钥的签名
evidence-place = 它属于别的站点，或不在应在的位置
evidence-proof = 证明无法从该条目推到记录的根摘要
evidence-content = 内容与信封所承诺的不符
evidence-root = 所有条目合在一起得不到签署的根摘要：缺了一条，或有一条被改动

cli-evidence = 写出证据包：条目，以及在别处离线核对它们确在记录中所需的一切
cli-arg-entries = 条目的标识；不写则为整份记录
cli-arg-with-content = 附上内容：代码和日期可读，文字仍然密封。交出去的东西无法收回
cli-arg-evidence-out = 要写的文件；不写则为 jalon-evidence.json
cli-arg-witness = 保存在别处的签名检查点，用来与记录比对；可重复
cli-arg-evidence = 核对这个证据包，不需要记录
cli-arg-key = 站点公钥，取自纸页或可信设备
cli-evidence-done = { $n ->
   *[other] 已写出 { $n } 个条目的证据包：{ $path }
}
    站点公钥，请经另一途径交付：{ $key }
cli-evidence-holds = { $n ->
   *[other] 证明成立：这 { $n } 个条目确在记录中。
}
    { $contents ->
    [0] 没有附内容。
   *[other] 附上的 { $contents } 份内容与承诺相符。
}
cli-evidence-key = 密钥出自证据包本身。请与纸页或可信设备上的密钥比对，或用 --key 给出那把密钥：
    { $key }
cli-fault-pack = 整个证据包：{ $what }
cli-verify-agreeing = { $n ->
    [0] 还没有可比对的检查点。
   *[other] { $n } 个检查点和见证与记录一致。
}
cli-no-checkpoint = { $path } 里没有签名检查点。需要 Jalon 给出或打印的全文，直到最后一行。
cli-no-evidence = { $path } 不是 Jalon 的证据包。
cli-not-known = “{ $what }”在这里不存在。请检查标识或密钥。

witness-title = 见证
witness-title-lead = 怎样看出记录没有被改写、也没有被退回：签名检查点、见证设备、纸页。
witness-lead = 记录只增不减。但掌握机器的人仍可能试图改写它。因此这里每台设备都记住自己看到过的摘要，纸页也可以：改写就会露出来。
witness-now = 记录到了哪里
witness-size = 条目
witness-root = 摘要
witness-signed-at = 签署于
witness-key = 站点公钥
witness-here = 这个浏览器
witness-here-none = 脚本能运行时，这个浏览器就成为见证。它只记数字和摘要，别的都不记。
witness-here-size = 看到的条目
witness-here-root = 记住的摘要
witness-here-at = 看到于
witness-here-consistent = 它看到过的正是现有记录的开头。
witness-here-forget = 忘掉，从现有记录重新开始
witness-here-forget-why = 只有在您知道记录为何改变时才这样做，例如事先宣布过的恢复。
witness-others = 见证设备
witness-others-none = 还没有设备报到。打开下一个页面时会自动进行。
witness-others-all = { $n ->
   *[other] { $n } 台设备看到的都是这份记录的开头，没有别的。
}
witness-others-some = { $n ->
   *[other] { $n } 台设备看到了别的。请不要删除任何东西，联系管理机器的人：也许是恢复了备份。
}
witness-heard-at = 报到于
witness-judgement = 结论
witness-consistent = 一致
witness-rolled-back = 记录被退回
witness-forked = 另一段历史
witness-unsigned = 未签名
witness-checkpoints = 保存的检查点
witness-checkpoints-lead = 记录有增长的每一小时至少一个。请不时在别处也存一份：墙上的一张纸，另一机构的一份副本。
witness-checkpoints-none = 还没有。
witness-paper = 在纸上
witness-paper-lead = 每月一次，打印这一页，签名，放到机器够不着的地方。上面没有任何人的信息。
witness-paper-open = 本月要打印的纸页
witness-check = 核对纸页
witness-check-lead = 用相机读出纸上的码，把文字粘贴到这里；也可以照抄。
witness-check-note = 纸页上的文字
witness-check-hint = 全部文字，从“jalon/”到以破折号开头的最后一行。
witness-check-do = 核对
witness-check-consistent = 纸页与记录一致。当时的 { $n } 个条目正是现有记录未经改动的开头。
witness-check-rolled-back = 纸页看到过 { $n } 个条目，现在更少。记录被退回了：这是事先宣布过的恢复吗？
witness-check-forked = 最前面的 { $n } 个条目已不是纸页看到的那些。记录被改写了。
witness-check-unsigned = 这段文字没有本记录密钥的签名。是否完整抄下了？
witness-check-malformed = 这段文字不是检查点。它有四行文字和一个空行；请全部粘贴。
witness-check-outside = 被动过手脚的机器在这里也可能说谎。要完全不依赖它，请用“jalon verify --witness”或随 Jalon 提供的第二个核对程序核对文件夹的副本。
witness-keys = 更换密钥
witness-keys-lead = 新密钥由旧密钥宣布：见证会自动跟上。旧密钥可能被人复制时有用。
witness-keys-none = 仍在使用第一把密钥。
witness-keys-since = 自 { $date } 起
witness-keys-change = 更换密钥
witness-keys-sure = 新密钥从现在起签名；旧密钥只用于读取它签过的东西。
witness-alarm-title = 这份记录不是这个浏览器看到过的那份的延续
witness-alarm-rolled-back = 条目比以前少。如果刚恢复了备份，这是正常的：请问协调员。否则不要删除任何东西，并说出来。
witness-alarm-forked = 以前看到过的条目被改动或移除了。请不要删除任何东西，告诉协调员和技术团队以外的人。
witness-alarm-unsigned = 它没有这个浏览器所知密钥的签名。请不要删除任何东西，问协调员是否换过密钥。
witness-alarm-other-record = 这个地址上的记录不是这个浏览器以前知道的那份。如果没有人宣布过，请先问协调员再写。
witness-alarm-more = 看看这个浏览器记住了什么
witness-sheet-title = 见证页
witness-sheet-what = 这张纸保存记录在这一天的摘要。上面没有姓名，没有文字内容。
witness-sheet-how = 日后核对：打开“信任”里的“见证”，粘贴码中的文字。
witness-sheet-date = 日期
witness-sheet-signed = 阅读并收存者（签名、日期）
witness-sheet-print = 打印
witness-sheet-back = 回到见证
witness-sheet-qr = 要读的码：签名检查点，与下面的文字相同
